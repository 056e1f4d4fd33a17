using PremisesWatch.Tests.Platform.Security.Checks;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>Each site that asks who somebody is, made careless in turn while the walls are off: it must be missed.</summary>
public sealed class SitesTests : ChecksWorld
{
    /// <summary>Of the requests on which a site that is listed in <see cref="Unmissed"/> asks, so many are tried.</summary>
    private const int OfListed = 25;

    [Fact]
    public async Task Each_site_that_is_careless_is_missed()
    {
        Assert.True(Sites.AreToldApart, "Built to be fast, methods are inlined, and no site can be told from another.");
        var asked = await Walk();
        var sites = Sites.OfTheProgram();
        Assert.Empty(asked.SelectMany(one => one.Sites).Except(sites).Select(site => site.ToString()));
        Assert.Empty(asked.Where(one => one.Truth.NamesTheirs && !one.Request.IsOfPeople).Select(one => one.Request.ToString()));

        var unmissed = new List<string>();
        foreach (var site in sites.Where(site => IsCheck(site, asked)))
        {
            if (!await IsMissed(site, [.. asked.Where(one => one.Sites.Contains(site))]))
            {
                unmissed.Add($"{site}");
            }
        }

        var (found, listed) = (unmissed.Except(Unmissed.Reasons.Keys).Order().ToList(), Unmissed.Reasons.Keys.Except(unmissed).Order().ToList());
        Assert.True(found.Count == 0, $"Careless, these are not missed:\n{string.Join('\n', found)}");
        Assert.True(listed.Count == 0, $"Missed after all, or gone, and still listed in {nameof(Unmissed)}:\n{string.Join('\n', listed)}");
    }

    /// <summary>Who did something is asked to be written down; what is read by it is a check.</summary>
    private static bool IsCheck(Site site, List<Asked> asked) => site.Question != Question.Id || asked.Any(one => one.Request.Verb == "GET" && one.Sites.Contains(site));

    private async Task<bool> IsMissed(Site site, List<Asked> asked)
    {
        var step = Unmissed.Reasons.ContainsKey(site.ToString()) ? Math.Max(1, asked.Count / OfListed) : 1;
        foreach (var (request, truth, _) in asked.Where((_, at) => at % step == 0))
        {
            Watch.Careless = site;
            var careless = await Ask(request);
            Watch.Careless = null;
            if ((site.Question == Question.Authorities && careless.ShowsTheirs(truth)) || (careless.Differs(truth) && await Ask(request) == truth))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<List<Asked>> Walk()
    {
        var walked = new List<Asked>();
        foreach (var request in Requests.Read(Endpoints, Ours, Theirs, MoreAddresses).Concat(Requests.Write(Endpoints, Ours, Theirs))
            .Concat(Acts.All(Ours, Theirs, More, TheirMore, App.Clock.GetUtcNow())))
        {
            walked.Add(new Asked(request, await Ask(request), Watch.Asked()));
        }

        return walked;
    }

    private sealed record Asked(Request Request, Answer Truth, HashSet<Site> Sites);
}
