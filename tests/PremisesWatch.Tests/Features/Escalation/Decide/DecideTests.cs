using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Escalation.Climb;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Escalation.Decide;

public sealed class DecideTests : AppTests
{
    private Authority _here = null!;
    private Premises _place = null!;
    private Person _cplo = null!;
    private Person _officer = null!;
    private Flag _flag = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _place = await App.Build.Premises(_here, "Test Takeaway");
        _cplo = await App.Build.Person(Role.Cplo, _here);
        _officer = await App.Build.Person(Role.LicensingOfficer, _here);
        await App.Build.Person(Role.Manager, _here);
        _flag = await App.Run((RaiseFlag raise) => raise.Run(
            new FlagToRaise(_place.Id, _here.Id, FlagKind.RiseToA, "test", "Rose from band C to A"), Cancel));
    }

    [Fact]
    public async Task The_queue_shows_the_flag_with_its_clock_and_with_whom_it_is()
    {
        var page = await (await App.Client(_cplo)).Page("/flags");
        var row = page.QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("24 h left", row, StringComparison.Ordinal);
        Assert.Contains("Rose from band C to A", row, StringComparison.Ordinal);
        Assert.Contains($"{_cplo.Name} (step 1)", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deciding_to_visit_stops_the_ladder_reads_the_items_and_plans_the_visit()
    {
        var client = await App.Client(_cplo);
        using var answer = await client.Submit(await client.Page($"/flags/{_flag.Id}"), Visit("Go tonight"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        App.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await App.Run((ClimbLadders climb) => climb.Run(Cancel)));
        var flag = await App.WithDb(db => db.Flags.SingleAsync(f => f.Id == _flag.Id, Cancel));
        Assert.Equal((FlagDecision.Visit, "Go tonight", _cplo.Id), (flag.Decision, flag.DecisionReason, flag.DecidedBy));
        Assert.All(await App.WithDb(db => db.EscalationItems.ToListAsync(Cancel)), item => Assert.NotNull(item.ReadAt));
        var plan = await App.WithDb(db => db.PlannedVisits.SingleAsync(Cancel));
        Assert.Equal((_officer.Id, VisitPurpose.Reactive, new DateOnly(2026, 11, 3)), (plan.OfficerId, plan.Purpose, plan.PlannedOn));
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_who_decided_and_loses_nothing()
    {
        var (first, second) = (await App.Client(_cplo), await App.Client(await App.Build.Person(Role.Cplo, _here)));
        var page = await second.Page($"/flags/{_flag.Id}");
        using var _ = await first.Submit(await first.Page($"/flags/{_flag.Id}"), Visit("First"));
        using var late = await second.Submit(page, Visit("Second"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains($"{_cplo.Name} has decided this flag", (await late.Document()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("First", await App.WithDb(db => db.Flags.Where(f => f.Id == _flag.Id).Select(f => f.DecisionReason).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_decision_needs_a_reason_and_monitoring_a_day()
    {
        var client = await App.Client(_cplo);
        using var empty = await client.Submit(await client.Page($"/flags/{_flag.Id}"), []);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var past = await client.Submit(
            await client.Page($"/flags/{_flag.Id}"), [("Decision", "Monitor"), ("Reason", "Wait"), ("Until", "2026-11-03")]);
        var errors = (await past.Document()).QuerySelector(".govuk-error-summary")!.TextContent;
        Assert.Contains("after today", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_whom_no_step_reached_does_not_see_the_flag()
    {
        var client = await App.Client(_officer);
        using var response = await client.GetAsync($"/flags/{_flag.Id}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty((await client.Page("/flags?show=all")).QuerySelectorAll("tbody tr"));
    }

    private (string, string?)[] Visit(string reason) =>
        [("Decision", "Visit"), ("Reason", reason), ("OfficerId", _officer.Id.ToString()), ("VisitOn", "2026-11-03")];
}
