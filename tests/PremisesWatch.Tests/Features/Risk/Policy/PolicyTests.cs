using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Admin.Seed;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Nightly;
using PremisesWatch.Features.Risk.Policy;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.Policy;

/// <summary>A new version of the policy, from when it is loaded until every place stands by it.</summary>
public sealed class PolicyTests : AppTests
{
    private Authority _here = null!;
    private Premises _place = null!;
    private HttpClient _client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _place = await App.Build.Premises(_here, "Test Takeaway");
        await App.Build.Premises(await App.Build.Authority("there"), "Their Takeaway");
        _client = await App.Client(await App.Build.Person(Role.Manager, _here));
        await App.Run((RecalculateRisk recalculate) => recalculate.Run(null, Cancel));
        App.Clock.Advance(TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task It_waits_moves_nothing_says_what_it_would_move_and_once_accepted_moves_all_in_one_batch_without_a_flag()
    {
        await LoadVersion2();
        await App.Run((RecalculateRisk recalculate) => recalculate.Run(null, Cancel));
        Assert.Equal((Band.D, 1), await Stands());
        Assert.Contains("version 2, waits to be accepted", Words(await _client.Page("/")), StringComparison.Ordinal);

        using var asked = await _client.Submit(await _client.Page("/risk/policy"), [], "#try");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains("0 places so far", Words(await _client.Page("/risk/policy")), StringComparison.Ordinal);
        await App.Jobs.RunAll();
        var page = await _client.Page("/risk/policy");
        Assert.Contains("It would move one band", Words(page), StringComparison.Ordinal);
        Assert.Contains("Test Takeaway: from D to B", Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Their Takeaway", Words(page), StringComparison.Ordinal);
        Assert.Equal((Band.D, 1), await Stands());

        using var accepted = await _client.Submit(page, [], "#accept");
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        await App.Jobs.RunAll();
        Assert.Equal((Band.B, 2), await Stands());
        Assert.Equal([2, 2], await App.WithDb(db => db.RiskAssessments.Where(known => known.Cause == "policy").Select(known => known.PolicyVersion).ToListAsync(Cancel)));
        Assert.Empty(await App.WithDb(db => db.Flags.ToListAsync(Cancel)));
        Assert.Equal(App.Clock.GetUtcNow(), (await App.WithDb(db => db.RiskPolicies.SingleAsync(policy => policy.Version == 2, Cancel))).AppliedAt);
        Assert.Contains("Rose from band D to B, by a change of policy", Words(await _client.Page($"/register/{_place.Id}/timeline")), StringComparison.Ordinal);
        Assert.DoesNotContain("waits to be accepted", Words(await _client.Page("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_was_broken_off_is_finished_by_the_night_and_run_again_writes_nothing_more()
    {
        await LoadVersion2();
        await App.WithDb(db => db.RiskPolicies.Where(policy => policy.Version == 2).ExecuteUpdateAsync(set => set.SetProperty(policy => policy.HoldsFrom, App.Clock.GetUtcNow()), Cancel));
        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "fact", null, Cancel));
        var written = await Assessments();

        await App.Run((RecalculateRisk recalculate) => recalculate.Run(null, Cancel));
        Assert.Equal(written + 1, await Assessments());
        await App.WithDb(db => db.RiskPolicies.ExecuteUpdateAsync(set => set.SetProperty(policy => policy.AppliedAt, (DateTimeOffset?)null), Cancel));
        await Task.WhenAll(Apply(), Apply());
        Assert.Equal(written + 1, await Assessments());
    }

    [Fact]
    public async Task A_band_does_not_fall_by_a_policy_before_a_visit_since_it_rose()
    {
        await App.WithDb(db => db.Standings.ExecuteUpdateAsync(
            set => set.SetProperty(standing => standing.Band, Band.B).SetProperty(standing => standing.RoseAt, App.Clock.GetUtcNow()), Cancel));
        await LoadVersion2(by: 0);
        await Try();
        Assert.Empty(await App.WithDb(db => db.PolicyMoves.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task What_a_new_trial_no_longer_finds_is_gone()
    {
        await LoadVersion2();
        await Try();
        Assert.Equal(2, await App.WithDb(db => db.PolicyMoves.CountAsync(Cancel)));
        await App.WithDb(db => db.Standings.Where(standing => standing.PremisesId == _place.Id).ExecuteUpdateAsync(set => set.SetProperty(standing => standing.Band, Band.B), Cancel));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Try();
        Assert.NotEqual(_place.Id, await App.WithDb(db => db.PolicyMoves.Select(move => move.PremisesId).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task It_is_accepted_once_only_after_it_was_tried_and_only_by_a_manager()
    {
        await LoadVersion2();
        var page = await _client.Page("/risk/policy");
        Assert.Null(page.QuerySelector("#accept"));
        page.QuerySelector("#try")!.SetAttribute("action", "/risk/policy?handler=Accept");
        using var untried = await _client.Submit(page, [], "#try");
        Assert.Equal(HttpStatusCode.Conflict, untried.StatusCode);

        await Try();
        page = await _client.Page("/risk/policy");
        using var first = await _client.Submit(page, [], "#accept");
        using var second = await _client.Submit(page, [], "#accept");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Contains("Nothing has changed", (await second.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

        var cplo = await App.Client(await App.Build.Person(Role.Cplo, _here));
        Assert.Contains("Version 2 holds", Words(await cplo.Page("/risk/policy")), StringComparison.Ordinal);
        using var refused = await cplo.PostAsync("/risk/policy?handler=Accept", null, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    /// <summary>A database seeded before police items had a figure, under a program whose seeds give them one.</summary>
    [Fact]
    public async Task Where_the_seeds_say_something_else_than_they_did_theirs_is_put_forward_once_and_waits_for_a_manager()
    {
        await App.Raw("update reference.risk_policy set document = document #- '{signal,police}' where version = 1");
        await Seed();
        await Seed();
        var policies = await App.WithDb(db => db.RiskPolicies.AsNoTracking().OrderBy(known => known.Version).ToListAsync(Cancel));
        Assert.Equal([(1, true), (2, false)], policies.ConvertAll(known => (known.Version, known.HoldsFrom is not null)));
        Assert.Null(RiskPolicyDocument.Read(policies[0].Document).Signal.Police);
        Assert.Equal((2, true), (RiskPolicyDocument.Read(policies[1].Document).Version, RiskPolicyDocument.Read(policies[1].Document).Signal.Police is not null));
        Assert.Contains("version 2, waits to be accepted", Words(await _client.Page("/")), StringComparison.Ordinal);
        await Try();
        using var accepted = await _client.Submit(await _client.Page("/risk/policy"), [], "#accept");
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        await Seed();
        Assert.Equal(2, await App.WithDb(db => db.RiskPolicies.CountAsync(Cancel)));
    }

    private Task Seed() => App.WithDb(db => new SeedReference(db, App.Clock).Run(Cancel));

    /// <summary>Version 1 with what a place never visited scores, 29.5, raised into band B.</summary>
    private Task LoadVersion2(double by = 30) => App.WithDb(async db =>
    {
        var policy = RiskPolicyDocument.Read(await db.RiskPolicies.Select(known => known.Document).SingleAsync(Cancel));
        var bands = policy.Bands.Select(band => band.Band == Band.B ? band with { Enter = 59 - by, Leave = 53 - by } : band).ToList();
        db.RiskPolicies.Add(new RiskPolicyVersion { Version = 2, Document = RiskPolicyDocument.Write(policy with { Version = 2, Bands = bands }) });
        await db.SaveChangesAsync(Cancel);
    });

    private async Task Try()
    {
        Assert.True(await App.Run((TryPolicy tries) => tries.Ask(2, Cancel)));
        await App.Jobs.RunAll();
    }

    private Task<(Band, int)> Stands() => App.WithDb(async db =>
    {
        var standing = await db.Standings.AsNoTracking().SingleAsync(known => known.PremisesId == _place.Id, Cancel);
        return (standing.Band, await db.RiskAssessments.Where(known => known.Id == standing.AssessmentId).Select(known => known.PolicyVersion).SingleAsync(Cancel));
    });

    private Task<bool> Apply() => App.Run(async (ApplyPolicy apply) =>
    {
        await apply.Run(Cancel);
        return true;
    });

    private Task<int> Assessments() => App.WithDb(db => db.RiskAssessments.CountAsync(Cancel));

    private static string Words(IHtmlDocument page) => System.Text.RegularExpressions.Regex.Replace(page.QuerySelector("main")!.TextContent, @"\s+", " ");
}
