using System.Net;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Timeline;

public sealed class TimelineTests : RegisterTests
{
    [Fact]
    public async Task Everything_that_happened_stands_newest_first_each_in_a_sentence_with_who_and_when()
    {
        await Happen();

        var titles = await Titles("");

        Assert.Equal(
            ["Changed", "Band", "Flag decided", "Flag raised", "Visit at night", "Observation", "Added to the register"],
            titles.Where(title => title != "Setting noted"));
        var text = (await Client.Page($"/register/{Place.Id}/timeline")).QuerySelector("main")!.TextContent;
        Assert.Contains("Completed, 1 sign seen", text, StringComparison.Ordinal);
        Assert.Contains("Name: “Old name” became “<b>New</b>”", text, StringComparison.Ordinal);
        Assert.Contains("Monitor: Looked at it", text, StringComparison.Ordinal);
        Assert.Contains($"by {Officer.Name}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visits", "Visit at night")]
    [InlineData("observations", "Observation")]
    [InlineData("flags", "Flag decided,Flag raised")]
    [InlineData("band", "Band")]
    [InlineData("changes", "Changed,Added to the register")]
    public async Task It_narrows_to_one_kind(string kind, string expected)
    {
        await Happen();

        Assert.Equal(expected, string.Join(',', await Titles($"?kind={kind}")));
    }

    [Fact]
    public async Task Many_entries_come_in_pages_and_an_odd_address_still_opens()
    {
        for (var i = 0; i < 31; i++)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(1));
            await Change($"Name {i}");
        }

        Assert.Equal(30, (await Titles("?kind=changes")).Count);
        Assert.Equal(["Changed", "Added to the register"], await Titles("?kind=changes&page=2"));
        Assert.Empty(await Titles("?page=99999999999999"[..12]));
        Assert.NotEmpty(await Titles("?kind=nonsense&page=-1"));
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("visits")]
    [InlineData("licence")]
    [InlineData("changes")]
    public async Task A_place_that_is_not_there_or_not_yours_is_not_found(string tab)
    {
        foreach (var id in new[] { Guid.NewGuid(), Theirs.Id })
        {
            using var response = await Client.GetAsync($"/register/{id}/{tab}", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Every_tab_opens_with_its_content()
    {
        await Happen();

        Assert.Contains("V-2026-000001", await Main("visits"), StringComparison.Ordinal);
        Assert.Contains("Completed", await Main("visits"), StringComparison.Ordinal);
        Assert.Contains("Not known, and counted half.", await Main("licence"), StringComparison.Ordinal);
        Assert.Contains("<b>New</b>", await Main("changes"), StringComparison.Ordinal);
    }

    private async Task Happen()
    {
        var now = App.Clock.GetUtcNow();
        var visit = new Visit
        {
            Id = Guid.NewGuid(), Reference = "V-2026-000001", SubmissionId = Guid.NewGuid(), ContentHash = "x", PremisesId = Place.Id, AuthorityId = Here.Id,
            OfficerId = Officer.Id, Outcome = VisitOutcome.Completed, ArrivedAt = now.AddHours(2), LeftAt = now.AddHours(2.5), AtNight = true, BasisOfEntry = "consent",
            RecordedAt = now.AddHours(3), RecordedBy = Officer.Id,
        };
        visit.Observations.Add(new Observation
        {
            Id = Guid.NewGuid(), PremisesId = Place.Id, AuthorityId = Here.Id, IndicatorCode = "T04", CatalogueVersion = 1, Severity = 3, ProvenanceCode = "officer",
            SourceKey = "x", ObservedAt = now.AddHours(1), RecordedAt = now, RecordedBy = Officer.Id,
        });
        await App.Build.Add(visit);
        await App.Build.Add(new Flag
        {
            Id = Guid.NewGuid(), Reference = "F-2026-000001", PremisesId = Place.Id, AuthorityId = Here.Id, Kind = FlagKind.ByHand, CauseKey = "x", Sentence = "Asked for",
            RaisedAt = now.AddHours(3), Decision = FlagDecision.Monitor, DecisionReason = "Looked at it", DecidedBy = Officer.Id, DecidedAt = now.AddHours(4),
        });
        App.Clock.Advance(TimeSpan.FromHours(5));
        await App.Run((AssessPremises assess) => assess.Run(Place.Id, "first", null, Cancel));
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Change("<b>New</b>");
    }

    private Task<PremisesChange> Change(string now) => App.Build.Add(new PremisesChange
    {
        Id = Guid.NewGuid(), PremisesId = Place.Id, ChangedAt = App.Clock.GetUtcNow(), ChangedBy = Officer.Id, Field = "Name", Was = "Old name", Now = now,
    });

    private async Task<string> Main(string tab) => (await Client.Page($"/register/{Place.Id}/{tab}")).QuerySelector("main")!.TextContent;

    private async Task<List<string>> Titles(string query) =>
        [.. (await Client.Page($"/register/{Place.Id}/timeline{query}")).QuerySelectorAll(".moj-timeline__title").Select(title => title.TextContent.Trim())];
}
