using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Nightly;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.Override;

/// <summary>A band held up by hand, through its page.</summary>
public sealed class OverrideTests : AppTests
{
    private Authority _here = null!;
    private Premises _place = null!;
    private Person _cplo = null!;
    private HttpClient _client = null!;

    private string Address => $"/risk/override/{_place.Id}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _place = await App.Build.Premises(_here, "Test Takeaway");
        _cplo = await App.Build.Person(Role.Cplo, _here);
        _client = await App.Client(_cplo);
        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "first", null, Cancel));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_band_rises_at_once_the_next_visit_moves_a_flag_is_raised_and_all_can_read_why()
    {
        var link = (await _client.Page($"/register/{_place.Id}")).QuerySelectorAll(".pw-more a").Single(more => more.TextContent == "Hold the band up");
        using var saved = await _client.Submit(await _client.Page(link.GetAttribute("href")!), Hold("B", "2026-12-24", "Police ask for it"));

        Assert.Equal($"/register/{_place.Id}", saved.Headers.Location!.OriginalString);
        var standing = await App.WithDb(db => db.Standings.SingleAsync(Cancel));
        Assert.Equal((Band.B, new DateOnly(2026, 12, 1)), (standing.Band, standing.NextDueOn));
        Assert.Equal("Rose from band D to B", Assert.Single(await App.WithDb(db => db.Flags.ToListAsync(Cancel))).Sentence);
        var officer = await App.Client(await App.Build.Person(Role.LicensingOfficer, _here));
        var why = (await officer.Page($"/register/{_place.Id}")).QuerySelector(".pw-columns .govuk-inset-text")!.TextContent;
        Assert.Contains("Held at band B or above by hand until 24 December 2026", why, StringComparison.Ordinal);
        Assert.Contains(_cplo.Name, why, StringComparison.Ordinal);
        Assert.Contains("Police ask for it", why, StringComparison.Ordinal);
        var timeline = (await officer.Page($"/register/{_place.Id}/timeline?kind=band")).QuerySelector("main")!.TextContent;
        Assert.Contains("At band B or above until 24 December 2026: Police ask for it", timeline, StringComparison.Ordinal);
        Assert.Contains("Rose from band D to B, by hand", timeline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_on_its_day_and_the_band_comes_down_after_a_visit_made_since()
    {
        using var _ = await _client.Submit(await _client.Page(Address), Hold("A", "2026-11-10"));
        App.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 9, 23, 59, 0, TimeSpan.Zero));
        await Visited();
        Assert.Equal(Band.A, await AfterTonight());

        App.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 10, 2, 30, 0, TimeSpan.Zero));
        Assert.Equal(Band.E, await AfterTonight());
    }

    [Fact]
    public async Task It_is_ended_early_with_a_reason_and_the_band_waits_for_a_visit()
    {
        using var _ = await _client.Submit(await _client.Page(Address), Hold("A", "2027-11-01"));
        var page = await _client.Page(Address);
        using var without = await _client.Submit(page, [], "#end");
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        App.Clock.Advance(TimeSpan.FromDays(1));
        using var ended = await _client.Submit(page, [("Because", "It was another place")], "#end");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);

        var held = await App.WithDb(db => db.BandOverrides.SingleAsync(Cancel));
        Assert.Equal((App.Clock.GetUtcNow(), (Guid?)_cplo.Id, "It was another place"), (held.EndedAt, held.EndedBy, held.EndedBecause));
        Assert.Equal(Band.A, await AfterTonight());
        await Visited();
        Assert.Equal(Band.E, await AfterTonight());
        Assert.Contains(
            "Held up at band A, ended: It was another place", (await _client.Page($"/register/{_place.Id}/timeline")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var again = await _client.Submit(page, [("Because", "Again")], "#end");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task The_second_of_two_people_is_shown_what_the_first_holds_and_nothing_of_theirs_is_saved()
    {
        var manager = await App.Client(await App.Build.Person(Role.Manager, _here));
        var page = await manager.Page(Address);
        using var _ = await _client.Submit(await _client.Page(Address), Hold("B", "2026-12-24", "First"));
        using var late = await manager.Submit(page, Hold("A", "2026-12-24", "Second"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var shown = (await late.Document()).QuerySelector("main")!.TextContent;
        Assert.Contains("Somebody holds this band up already", shown, StringComparison.Ordinal);
        Assert.Contains("First", shown, StringComparison.Ordinal);
        Assert.Equal(1, await App.WithDb(db => db.BandOverrides.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("", "2026-12-01", "Any", "Choose the band")]
    [InlineData("E", "2026-12-01", "Any", "or a higher one")]
    [InlineData("Z", "2026-12-01", "Any", "Choose the band")]
    [InlineData("9", "2026-12-01", "Any", "Choose the band")]
    [InlineData("B", "", "Any", "Enter the day it ends")]
    [InlineData("B", "soon", "Any", "Enter the day it ends")]
    [InlineData("B", "2026-11-03", "Any", "after today")]
    [InlineData("B", "2027-11-06", "Any", "within a year")]
    [InlineData("B", "2026-12-01", "  ", "Give the reason")]
    public async Task What_cannot_be_right_is_refused_and_nothing_is_held(string band, string until, string reason, string says)
    {
        using var refused = await _client.Submit(await _client.Page(Address), Hold(band, until, reason));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDb(db => db.BandOverrides.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Nobody_else_may_and_a_place_elsewhere_is_not_found()
    {
        foreach (var role in new[] { Role.LicensingOfficer, Role.PoliceLiaison, Role.AwakenTeam, Role.Administrator })
        {
            var client = await App.Client(await App.Build.Person(role, _here));
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Address, Cancel)).StatusCode);
        }

        var theirs = await App.Build.Premises(await App.Build.Authority("there"), "Theirs");
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"/risk/override/{theirs.Id}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_place_never_assessed_is_assessed_first_so_that_holding_it_up_is_a_rise()
    {
        var fresh = await App.Build.Premises(_here, "New Takeaway");
        using var _ = await _client.Submit(await _client.Page($"/risk/override/{fresh.Id}"), Hold("A", "2026-12-24"));
        Assert.Equal([FlagKind.RiseToA], await App.WithDb(db => db.Flags.Where(flag => flag.PremisesId == fresh.Id).Select(flag => flag.Kind).ToListAsync(Cancel)));
    }

    private async Task<Band> AfterTonight()
    {
        await App.Run((NightlyRiskJob job) => job.Run(Cancel));
        return await App.WithDb(db => db.Standings.Select(standing => standing.Band).SingleAsync(Cancel));
    }

    /// <summary>Completed, and every control found sound.</summary>
    private async Task Visited()
    {
        var visit = new Visit
        {
            Id = Guid.NewGuid(), Reference = "V-1", SubmissionId = Guid.NewGuid(), ContentHash = "", PremisesId = _place.Id, AuthorityId = _here.Id,
            OfficerId = _cplo.Id, ArrivedAt = App.Clock.GetUtcNow(), LeftAt = App.Clock.GetUtcNow(), BasisOfEntry = "consent", RecordedAt = App.Clock.GetUtcNow(),
        };
        var controls = RiskPolicyDocument.Read(await App.WithDb(db => db.RiskPolicies.Select(policy => policy.Document).SingleAsync(Cancel))).Control.Controls;
        visit.Controls.AddRange(controls.Select(control => new VisitControl { VisitId = visit.Id, ControlCode = control.Code, Finding = ControlFinding.Sound }));
        await App.Build.Add(visit);
        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "visit", visit.Id, Cancel));
    }

    private static (string, string?)[] Hold(string band, string until, string reason = "Any reason") => [("Band", band), ("Until", until), ("Reason", reason)];
}
