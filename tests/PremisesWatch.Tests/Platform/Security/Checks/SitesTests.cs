using System.Net;
using PremisesWatch.Domain.People;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>Each site that asks who somebody is, made careless in turn while the walls are off: it must be missed.</summary>
public sealed class SitesTests : ChecksWorld
{
    [Fact]
    public async Task Each_site_that_is_careless_is_missed()
    {
        Assert.True(Sites.AreToldApart, "Built to be fast, methods are inlined, and no site can be told from another.");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var sites = Sites.OfTheProgram();
        var asked = await Walk();
        Console.Error.WriteLine($"walk {watch.Elapsed} {asked.Count}");
        var stray = asked.SelectMany(one => one.Sites).Distinct().Where(site => !sites.Contains(site)).ToList();
        Console.Error.WriteLine("STRAY " + string.Join("\n", stray));
        foreach (var site in sites.OrderBy(s => s.Method))
        {
            var candidates = asked.Where(one => one.Sites.Contains(site)).ToList();
            var by = await MissedBy(site, candidates);
            Console.Error.WriteLine($"{(by is null ? "UNMISSED" : "missed")} {site} [{candidates.Count}] {by}");
        }
        Console.Error.WriteLine($"all {watch.Elapsed}");
    }

    private async Task<string?> MissedBy(Site site, IEnumerable<(Request Request, Answer Truth, HashSet<Site> Sites)> asked)
    {
        foreach (var (request, truth, _) in asked)
        {
            Watch.Careless = site;
            var careless = await Ask(request);
            Watch.Careless = null;
            if (site.Question == Question.Authorities && careless.ShowsTheirs(truth))
            {
                return request + " shows";
            }

            if (careless != truth && (int)careless.Status < 500 && await Ask(request) == truth)
            {
                return request + " changes";
            }
        }

        return null;
    }

    private async Task<List<(Request Request, Answer Truth, HashSet<Site> Sites)>> Walk()
    {
        var walked = new List<(Request, Answer, HashSet<Site>)>();
        var all = Requests.Read(Endpoints, Ours, Theirs, MoreAddresses).Concat(Requests.Write(Endpoints, Ours, Theirs))
            .Concat(Acts.All(Ours, Theirs, More, TheirMore, App.Clock.GetUtcNow()));
        foreach (var request in all)
        {
            var answer = await Ask(request);
            walked.Add((request, answer, Watch.Asked()));
        }

        return walked;
    }
}
