using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Intelligence;

/// <summary>A place, and somebody of each role who works there.</summary>
public abstract class IntelligenceTests : AppTests
{
    protected const string Secret = "Seen through the back gate at two.";
    protected const string Sanitised = "Young people come and go late.";
    protected const string Notes = "The source is new to us.";

    private readonly Dictionary<Role, HttpClient> _clients = [];

    protected Authority Here { get; private set; } = null!;

    protected Premises Place { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Here = await App.Build.Authority("here");
        Place = await App.Build.Premises(Here, "Harbour Grill");
    }

    /// <summary>The same person for a role each time.</summary>
    protected async Task<HttpClient> As(Role role)
    {
        if (!_clients.TryGetValue(role, out var client))
        {
            Person person = await App.Build.Person(role, Here);
            _clients[role] = client = await App.Client(person);
        }

        return client;
    }

    protected async Task<Guid> Given(Role by = Role.LicensingOfficer, bool risk = false)
    {
        var client = await As(by);
        var page = await client.Page($"/intelligence/submit?place={Place.Reference}");
        using var sent = await client.Submit(page, [("Text", Secret), ("Provenance", "Told by somebody who works nearby"), ("Marking", "OfficialSensitive"), ("RiskToSource", risk ? "true" : null)]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return await App.WithDb(db => db.IntelligenceItems.OrderByDescending(item => item.SubmittedAt).ThenByDescending(item => item.Id).Select(item => item.Id).FirstAsync(Cancel));
    }

    protected async Task<HttpResponseMessage> Graded(Guid item, params (string Name, string? Value)[] otherwise)
    {
        var police = await As(Role.PoliceLiaison);
        var page = await police.Page($"/intelligence/{item}/grade");
        (string, string?)[] answers =
        [
            ("Source", "Untested"), ("Assessment", "B"), ("Handling", "P"), ("Marking", "Official"), ("Sanitised", Sanitised), ("Notes", Notes),
            .. Day("ReviewOn", 2027, 5, 3),
        ];
        return await police.Submit(page, [.. answers.Where(answer => otherwise.All(other => other.Name != answer.Item1)), .. otherwise]);
    }

    protected async Task GradedC(Guid item, params (string Name, string? Value)[] otherwise)
    {
        (string Name, string? Value)[] withConditions = [("Handling", "C"), ("Conditions", "Tell nobody at the door.\r\nAsk us first.")];
        using var graded = await Graded(item, [.. withConditions.ExceptBy(otherwise.Select(other => other.Name), answer => answer.Name), .. otherwise]);
        Assert.Equal(HttpStatusCode.Redirect, graded.StatusCode);
    }

    /// <summary>Says who receives an item, as the page asks; where the page does not ask, its answers are sent all the same.</summary>
    protected static async Task<HttpResponseMessage> Disclose(HttpClient client, Guid item, params (string Name, string? Value)[] otherwise)
    {
        (string Name, string? Value)[] answers =
            [("Organisation", "childrens-services"), ("RecipientRole", "social-worker"), ("Purpose", "protect-children"), ("Basis", "children-act-11")];
        var page = await client.Page($"/intelligence/{item}/export");
        var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            .. answers.Select(answer => KeyValuePair.Create(answer.Name, otherwise.FirstOrDefault(other => other.Name == answer.Name) is { Name: not null } other ? other.Value! : answer.Value!)),
        ]);
        return await client.PostAsync($"/intelligence/{item}/export?handler=Disclose", form, Cancel);
    }

    /// <returns>The address of the sheet that the disclosure opened.</returns>
    protected static async Task<string> Sheet(HttpClient client, Guid item)
    {
        using var done = await Disclose(client, item);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return done.Headers.Location!.OriginalString;
    }

    protected static (string, string?)[] Day(string field, int year, int month, int day) => [(field, $"{year}-{month:00}-{day:00}")];

    protected async Task<string> PlacePage(Role role) => (await (await As(role)).Page($"/register/{Place.Id}")).QuerySelector("main")!.TextContent;

    protected async Task<HttpStatusCode> Status(Role role, string address)
    {
        using var answer = await (await As(role)).GetAsync(address, Cancel);
        return answer.StatusCode;
    }
}
