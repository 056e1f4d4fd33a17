using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Escalation.Climb;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Escalation.HandOn;

public sealed class HandOnTests : HoldingTests
{
    private Person _cplo = null!;
    private Person _leaver = null!;
    private Person _officer = null!;
    private HttpClient _client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _leaver = await App.Build.Person(Role.LicensingOfficer, Here);
        _officer = await App.Build.Person(Role.LicensingOfficer, Here);
        _cplo = await App.Build.Person(Role.Cplo, Here);
        _client = await App.Client(_cplo);
    }

    [Fact]
    public async Task Everything_an_officer_holds_goes_to_another_in_one_go_and_history_stays()
    {
        await Assign(_leaver);
        await Ward(_leaver);
        var (plan, made) = (await Plan(_leaver), await Plan(_leaver, PlanState.Done));
        var (open, decided) = (await Raise("open", FlagKind.Overdue), await Raise("decided", FlagKind.Overdue));
        await App.WithDb(db => db.Flags.Where(flag => flag.Id == decided.Id).ExecuteUpdateAsync(set => set.SetProperty(flag => flag.DecidedAt, Now), Cancel));
        await App.WithDb(db => db.EscalationItems.ExecuteUpdateAsync(set => set.SetProperty(item => item.ReadAt, Now), Cancel));

        var page = await _client.Page(Address);
        Assert.Contains("1 open flag, 1 planned visit, 1 ward, 1 assigned place", Group(page, Role.LicensingOfficer).TextContent, StringComparison.Ordinal);
        using var answer = await _client.Submit(page, [(Field(Role.LicensingOfficer), $"{_officer.Id}")]);

        Assert.Equal("/flags/hand-on", answer.Headers.Location!.OriginalString);
        var item = Assert.Single(await Items(open.Id));
        Assert.Equal((_officer.Id, _leaver.Id, null), (item.PersonId, item.HandedOnFrom, item.ReadAt));
        Assert.Equal(_leaver.Id, Assert.Single(await Items(decided.Id)).PersonId);
        Assert.Equal(_officer.Id, await App.WithDb(db => db.PlannedVisits.Where(p => p.Id == plan.Id).Select(p => p.OfficerId).SingleAsync(Cancel)));
        Assert.Equal(_leaver.Id, await App.WithDb(db => db.PlannedVisits.Where(p => p.Id == made.Id).Select(p => p.OfficerId).SingleAsync(Cancel)));
        Assert.Equal(_officer.Id, await App.WithDb(db => db.WardOfficers.Select(ward => ward.OfficerId).SingleAsync(Cancel)));
        var assignment = await App.WithDb(db => db.Assignments.SingleAsync(Cancel));
        Assert.Equal((_officer.Id, _cplo.Id), (assignment.OfficerId, assignment.AssignedBy));

        var theirs = await App.Client(_officer);
        Assert.Contains(open.Reference, MainText(await theirs.Page("/flags")), StringComparison.Ordinal);
        Assert.Contains($"{_officer.Name} (handed on from {_leaver.Name})", MainText(await theirs.Page($"/flags/{open.Id}")), StringComparison.Ordinal);
        Assert.Contains("Secret Takeaway", MainText(await theirs.Page("/visits")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cover_that_has_begun_ends_now_and_the_rest_of_it_and_what_is_to_come_is_the_receivers()
    {
        var (from, to) = (await App.Build.Person(Role.Manager, Here), await App.Build.Person(Role.Manager, Here));
        var (running, coming, over) = (await Cover(from, Role.Manager, -4, 8), await Cover(from, Role.Manager, 24, 36), await Cover(from, Role.Manager, -36, -24));
        using var answer = await _client.Submit(await _client.Page($"/flags/hand-on/{from.Id}"), [(Field(Role.Manager), $"{to.Id}")]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var rows = await App.WithDb(db => db.Covers.AsNoTracking().ToListAsync(Cancel));
        Assert.Equal([(running.From, Now), (coming.From, coming.From), (over.From, over.To)], rows.Where(row => row.PersonId == from.Id).Select(row => (row.From, row.To)).OrderBy(row => row.From == running.From ? 0 : row.From == coming.From ? 1 : 2));
        Assert.Equal([(Now, running.To, _cplo.Id), (coming.From, coming.To, _cplo.Id)], rows.Where(row => row.PersonId == to.Id).OrderBy(row => row.From).Select(row => (row.From, row.To, row.EnteredBy)));
    }

    [Fact]
    public async Task Cover_that_the_receiver_has_already_is_not_doubled()
    {
        var (from, to) = (await App.Build.Person(Role.Manager, Here), await App.Build.Person(Role.Manager, Here));
        await Cover(from, Role.Manager, -4, 8);
        await Cover(to, Role.Manager, -5, 9);
        using var _ = await _client.Submit(await _client.Page($"/flags/hand-on/{from.Id}"), [(Field(Role.Manager), $"{to.Id}")]);
        Assert.Single(await App.WithDb(db => db.Covers.Where(row => row.PersonId == to.Id).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_step_that_told_both_leaves_one_item_which_names_whom_it_came_from()
    {
        var other = await App.Build.Person(Role.Cplo, Here);
        var flag = await Raise("both");
        Assert.Equal(2, (await Items(flag.Id)).Count);
        using var _ = await _client.Submit(await _client.Page($"/flags/hand-on/{other.Id}"), [(Field(Role.Cplo), $"{_cplo.Id}")]);
        var item = Assert.Single(await Items(flag.Id));
        Assert.Equal((_cplo.Id, other.Id), (item.PersonId, item.HandedOnFrom));
        Assert.Equal(1, await App.WithDb(db => db.EscalationSteps.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_ladder_climbs_on_as_it_would_have()
    {
        var manager = await App.Build.Person(Role.Manager, Here);
        await Assign(_leaver);
        var flag = await Raise("climbs", FlagKind.Overdue);
        using var _ = await _client.Submit(await _client.Page(Address), [(Field(Role.LicensingOfficer), $"{_officer.Id}")]);
        App.Clock.Advance(TimeSpan.FromHours(121));
        await App.Run((ClimbLadders climb) => climb.Run(Cancel));
        Assert.Equal([_officer.Id, _cplo.Id, manager.Id], (await Items(flag.Id)).Select(item => item.PersonId));
    }

    [Fact]
    public async Task Only_those_who_can_act_are_offered_and_anybody_else_is_refused()
    {
        var there = await App.Build.Authority("there");
        var (elsewhere, gone, manager) = (await App.Build.Person(Role.LicensingOfficer, there), await App.Build.Person(Role.LicensingOfficer, Here), await App.Build.Person(Role.Manager, Here));
        await Leave(gone);
        await Plan(_leaver);
        var page = await _client.Page(Address);
        Assert.Equal(new[] { "", $"{_cplo.Id}", $"{_officer.Id}" }.Order(), Group(page, Role.LicensingOfficer).QuerySelectorAll("option").Select(option => option.GetAttribute("value")!).Order());

        foreach (var wrong in new[] { elsewhere, gone, manager, _leaver })
        {
            using var refused = await _client.Submit(page, [(Field(Role.LicensingOfficer), $"{wrong.Id}")]);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var nobody = await _client.Submit(page, []);
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
        Assert.Contains("Choose who takes over", MainText(await nobody.Document()), StringComparison.Ordinal);
        Assert.Equal(_leaver.Id, await App.WithDb(db => db.PlannedVisits.Select(plan => plan.OfficerId).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Nothing_moves_where_one_of_several_cannot_take_it_on()
    {
        await App.Build.Add(new PersonRole { PersonId = _leaver.Id, Role = Role.Manager });
        await Cover(_leaver, Role.Manager, -1, 5);
        await Plan(_leaver);
        await App.Build.Person(Role.Manager, Here);
        using var refused = await _client.Submit(
            await _client.Page(Address), [(Field(Role.LicensingOfficer), $"{_officer.Id}"), (Field(Role.Manager), $"{_officer.Id}")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(_leaver.Id, await App.WithDb(db => db.PlannedVisits.Select(plan => plan.OfficerId).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task The_second_of_two_who_hand_on_is_told_and_the_first_stands()
    {
        await Plan(_leaver);
        var manager = await App.Client(await App.Build.Person(Role.Manager, Here));
        var (mine, theirs) = (await _client.Page(Address), await manager.Page(Address));
        using var first = await manager.Submit(theirs, [(Field(Role.LicensingOfficer), $"{_officer.Id}")]);
        using var late = await _client.Submit(mine, [(Field(Role.LicensingOfficer), $"{_cplo.Id}")]);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(_officer.Id, await App.WithDb(db => db.PlannedVisits.Select(plan => plan.OfficerId).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Whoever_left_and_still_holds_something_is_shown_until_it_is_handed_on()
    {
        await Plan(_leaver);
        Assert.Null((await _client.Page("/")).QuerySelector(".govuk-warning-text"));
        await Leave(_leaver);
        foreach (var address in new[] { "/", "/flags/cover" })
        {
            Assert.NotNull((await _client.Page(address)).QuerySelector(".govuk-warning-text a[href='/flags/hand-on']"));
        }

        var row = (await _client.Page("/flags/hand-on")).QuerySelector($"tr[data-person='{_leaver.Id}']")!;
        Assert.Contains("1 planned visit", row.TextContent, StringComparison.Ordinal);
        using var _ = await _client.Submit(await _client.Page(Address), [(Field(Role.LicensingOfficer), $"{_officer.Id}")]);
        Assert.Null((await _client.Page("/")).QuerySelector(".govuk-warning-text"));
        Assert.Empty((await _client.Page("/flags/hand-on")).QuerySelectorAll("tr[data-person]"));
    }

    [Fact]
    public async Task Whoever_lost_the_role_is_shown_too_and_whoever_is_of_another_authority_is_not()
    {
        var there = await App.Build.Authority("there");
        var stranger = await App.Client(await App.Build.Person(Role.Cplo, there));
        await Plan(_leaver);
        await App.WithDb(db => db.PersonRoles.Where(held => held.PersonId == _leaver.Id).ExecuteDeleteAsync(Cancel));
        Assert.Contains("No longer has the role", (await _client.Page("/flags/hand-on")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await stranger.Page("/flags/hand-on")).QuerySelectorAll("tr[data-person]"));
        Assert.Null((await stranger.Page("/")).QuerySelector(".govuk-warning-text"));
        using var unknown = await stranger.GetAsync(Address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_person_of_another_authority_cannot_hand_on_what_is_held_here()
    {
        var there = await App.Build.Authority("there");
        var stranger = await App.Client(await App.Build.Person(Role.Cplo, there));
        await Plan(_leaver);
        await App.Build.Add(new PersonAuthority { PersonId = _leaver.Id, AuthorityId = there.Id });
        var theirs = await App.Build.Premises(there, "Their Takeaway");
        await App.Build.Add(new Domain.Standing.Assignment { PremisesId = theirs.Id, AuthorityId = there.Id, OfficerId = _leaver.Id, AssignedBy = _cplo.Id, AssignedAt = Now });
        using var refused = await stranger.Submit(await stranger.Page(Address), [(Field(Role.LicensingOfficer), $"{_officer.Id}")]);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(_leaver.Id, await App.WithDb(db => db.PlannedVisits.Select(plan => plan.OfficerId).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Somebody_who_still_works_here_is_chosen_from_a_list()
    {
        using var chosen = await _client.Submit(await _client.Page("/flags/hand-on"), [("Person", $"{_leaver.Id}")]);
        Assert.Equal(Address, chosen.Headers.Location!.OriginalString);
        Assert.Contains("Nothing in your authorities", MainText(await _client.Page(Address)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"/flags/hand-on/{Guid.NewGuid()}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Only_a_cplo_or_a_manager_hands_on()
    {
        foreach (var role in Enum.GetValues<Role>().Except([Role.Cplo, Role.Manager]))
        {
            var client = await App.Client(await App.Build.Person(role));
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/flags/hand-on", Cancel)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Address, Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task The_cover_page_counts_whoever_left_as_nobody()
    {
        var gone = await App.Build.Person(Role.Manager, Here);
        await Cover(gone, Role.Manager, -1, 5);
        Assert.DoesNotContain("manager, Borough of here", (await _client.Page("/flags/cover")).QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        await Leave(gone);
        var page = await _client.Page("/flags/cover");
        Assert.Contains("manager, Borough of here", page.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("cannot be told", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    private string Address => $"/flags/hand-on/{_leaver.Id}";

    private string Field(Role role) => $"To[{Here.Id}-{role}]";

    private IElement Group(IHtmlDocument page, Role role) => page.QuerySelector($"[data-group='{Here.Id}-{role}']")!;

    private static string MainText(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
