using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Visits;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Visits.Plan;

public sealed class PlanTests : VisitTests
{
    [Fact]
    public async Task A_visit_planned_for_tonight_is_in_the_diary_and_done_once_it_is_made()
    {
        using var planned = await Plan();
        Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);
        var start = (await Client.Page("/visits")).QuerySelector(".pw-diary a.govuk-button")!.GetAttribute("href")!;

        using var made = await Client.Submit(await Client.Page(start), Quiet());

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var plan = await App.WithDb(db => db.PlannedVisits.SingleAsync(Cancel));
        Assert.Equal((PlanState.Done, (await OnlyVisit()).Id), (plan.State, plan.VisitId));
        Assert.Null((await Client.Page("/visits")).QuerySelector(".pw-diary"));
    }

    [Fact]
    public async Task A_plan_is_handed_to_another_and_a_stale_change_is_refused()
    {
        using var _ = await Plan();
        var other = await App.Build.Person(Role.LicensingOfficer, Here);
        var id = await App.WithDb(db => db.PlannedVisits.Select(plan => plan.Id).SingleAsync(Cancel));
        var (one, stale) = (await Client.Page($"/visits/planned/{id}"), await Client.Page($"/visits/planned/{id}"));

        using var handed = await Client.Submit(one, [("Input.OfficerId", $"{other.Id}"), ("Input.On", "2026-11-05")]);
        using var late = await Client.Submit(stale, [("Because", "Not needed")], "form[action*=Cancel], form[action*=cancel]");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (handed.StatusCode, late.StatusCode));
        var plan = await App.WithDb(db => db.PlannedVisits.SingleAsync(Cancel));
        Assert.Equal((other.Id, new DateOnly(2026, 11, 5), PlanState.Planned), (plan.OfficerId, plan.PlannedOn, plan.State));
    }

    [Fact]
    public async Task A_plan_is_cancelled_with_a_reason()
    {
        using var _ = await Plan();
        var id = await App.WithDb(db => db.PlannedVisits.Select(plan => plan.Id).SingleAsync(Cancel));
        var form = "form[action*=Cancel], form[action*=cancel]";
        using var bare = await Client.Submit(await Client.Page($"/visits/planned/{id}"), [], form);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        using var done = await Client.Submit(await Client.Page($"/visits/planned/{id}"), [("Because", "Closed for the winter")], form);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(PlanState.Cancelled, await App.WithDb(db => db.PlannedVisits.Select(plan => plan.State).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData("Input.On", "2026-11-02", "today or later")]
    [InlineData("Input.On", "soon", "valid")]
    [InlineData("Input.Why", "", "Say why")]
    [InlineData("Input.OfficerId", "00000000-0000-0000-0000-000000000001", "Choose who goes")]
    public async Task A_plan_that_makes_no_sense_is_refused(string field, string value, string says)
    {
        using var refused = await Plan((field, value));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Plan(params (string, string?)[] change)
    {
        var page = await Client.Page($"/visits/plan/{Place.Id}");
        (string, string?)[] fields = [("Input.OfficerId", $"{Officer.Id}"), ("Input.On", "2026-11-03"), ("Input.Why", "Due")];
        return await Client.Submit(page, [.. fields.Where(field => change.All(other => other.Item1 != field.Item1)), .. change]);
    }
}
