using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Risk;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Nightly;
using PremisesWatch.Features.Risk.Override;
using PremisesWatch.Platform.Security;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.Override;

/// <summary>A takeaway in B by three signs of severity 4, a hundred days old: no guard rail holds it any more, and nobody has visited it.</summary>
public sealed class BringBandDownTests : AppTests
{
    private Premises _place = null!;
    private Person _cplo = null!;
    private Person _manager = null!;
    private Person _officer = null!;

    private DateTimeOffset Now => App.Clock.GetUtcNow();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var here = await App.Build.Authority("here");
        _place = await App.Build.Premises(here, "Test Takeaway");
        _cplo = await App.Build.Person(Role.Cplo, here);
        _manager = await App.Build.Person(Role.Manager, here);
        _officer = await App.Build.Person(Role.LicensingOfficer, here);
        foreach (var sign in new[] { "T04", "T05", "T08" })
        {
            await Observe(sign, 100);
        }

        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "first", null, Cancel));
        Assert.Equal(Band.B, await Stands());
    }

    [Fact]
    public async Task Proposed_by_one_nothing_changes_confirmed_by_another_the_band_comes_down()
    {
        Assert.Null(await Propose(_cplo, Band.D, 90));
        Assert.Equal(Band.B, await Stands());
        Assert.Null(await Confirm(_manager));

        Assert.Equal(Band.D, await Stands());
        var held = await App.WithDb(db => db.BandOverrides.SingleAsync(Cancel));
        Assert.Equal((_cplo.Id, (Guid?)_manager.Id, (DateTimeOffset?)Now), (held.ProposedBy, held.ConfirmedBy, held.ConfirmedAt));
        var timeline = (await (await App.Client(_cplo)).Page($"/register/{_place.Id}/timeline?kind=band")).QuerySelector("main")!.TextContent;
        Assert.Contains("Lower band proposed", timeline, StringComparison.Ordinal);
        Assert.Contains("Lower band confirmed", timeline, StringComparison.Ordinal);
        Assert.Contains($"by {_cplo.Name} and {_manager.Name}", (await (await App.Client(_officer)).Page($"/register/{_place.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_person_cannot_confirm_it()
    {
        await Propose(_cplo, Band.D, 90);
        Assert.Equal(OverrideRefusal.SamePerson, await Confirm(_cplo));
        Assert.Equal(Band.B, await Stands());
        Assert.Null(await App.WithDb(db => db.BandOverrides.Select(held => held.ConfirmedBy).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task An_officer_neither_proposes_nor_confirms()
    {
        Assert.Equal(OverrideRefusal.NotYours, await Propose(_officer, Band.D, 90));
        await Propose(_cplo, Band.D, 90);
        Assert.Equal(OverrideRefusal.NotYours, await Confirm(_officer));
    }

    [Fact]
    public async Task After_its_days_the_band_goes_back_up_where_its_figure_asks_for_it()
    {
        await Propose(_cplo, Band.D, 20);
        await Confirm(_manager);
        App.Clock.Advance(TimeSpan.FromDays(19));
        await Tonight();
        Assert.Equal(Band.D, await Stands());
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Tonight();
        Assert.Equal(Band.B, await Stands());
    }

    /// <summary>Two people brought it to C; by time alone it would be in D, and no visit was made.</summary>
    [Fact]
    public async Task Time_alone_takes_it_no_further_down_than_they_did()
    {
        await Propose(_cplo, Band.C, 90);
        await Confirm(_manager);
        App.Clock.Advance(TimeSpan.FromDays(89));
        await Tonight();
        Assert.Equal(Band.C, await Stands());
        App.Clock.Advance(TimeSpan.FromDays(700));
        await Tonight();
        Assert.Equal(Band.C, await Stands());
    }

    [Fact]
    public async Task A_guard_rail_stands_in_the_way_when_proposed_and_when_confirmed_and_afterwards()
    {
        await Propose(_cplo, Band.D, 90);
        await Observe("T07", 0);
        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "observation", null, Cancel));
        Assert.Equal(OverrideRefusal.BelowGuardRail, await Confirm(_manager));
        Assert.Equal(OverrideRefusal.HeldAlready, await Propose(_manager, Band.C, 30));
        App.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal(OverrideRefusal.NotWaiting, await Confirm(_manager));

        Assert.Null(await Propose(_cplo, Band.D, 90));
        Assert.Null(await Confirm(_manager));
        Assert.Equal(Band.D, await Stands());
        await Observe("T02", 0);
        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "observation", null, Cancel));
        Assert.Equal(Band.B, await Stands());
    }

    [Fact]
    public async Task A_proposal_that_nobody_confirmed_in_its_days_is_void_and_one_that_is_ended_is_too()
    {
        await Propose(_cplo, Band.D, 10);
        App.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(OverrideRefusal.NotWaiting, await Confirm(_manager));
        await Propose(_cplo, Band.D, 10);
        var waiting = await App.WithDb(db => db.BandOverrides.OrderByDescending(held => held.ProposedAt).FirstAsync(Cancel));
        Assert.True(await As(_manager, (db, person, services) => new EndOverride(db, App.Clock, person, services.GetRequiredService<AssessPremises>())
            .Run(_place.Id, waiting.Id, "Not now", Cancel)));
        Assert.Equal(OverrideRefusal.NotWaiting, await Confirm(_manager));
        Assert.Equal(Band.B, await Stands());
    }

    [Theory]
    [InlineData(Band.B, 90, OverrideRefusal.BringsNothingDown)]
    [InlineData(Band.D, 91, OverrideRefusal.TooLong)]
    [InlineData(Band.D, 0, OverrideRefusal.EndsInThePast)]
    public async Task What_cannot_be_is_not_proposed(Band band, int days, OverrideRefusal expected)
    {
        Assert.Equal(expected, await Propose(_cplo, band, days));
        Assert.Equal(0, await App.WithDb(db => db.BandOverrides.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Two_who_confirm_at_once_confirm_it_once()
    {
        var second = await App.Build.Person(Role.Manager);
        await Propose(_cplo, Band.D, 90);
        var answers = await Task.WhenAll(Confirm(_manager), Confirm(second));
        Assert.Equal([OverrideRefusal.NotWaiting], answers.OfType<OverrideRefusal>());
    }

    private Task<OverrideRefusal?> Propose(Person person, Band band, int days) =>
        Down(person, down => down.Propose(_place.Id, band, "The three were one and the same customer", Now.AddDays(days), Cancel));

    private async Task<OverrideRefusal?> Confirm(Person person)
    {
        var waiting = await App.WithDb(db => db.BandOverrides.OrderByDescending(held => held.ProposedAt).Select(held => held.Id).FirstAsync(Cancel));
        return await Down(person, down => down.Confirm(_place.Id, waiting, Cancel));
    }

    private Task<OverrideRefusal?> Down(Person person, Func<BringBandDown, Task<OverrideRefusal?>> work) => As(person, (db, someone, services) =>
        work(new BringBandDown(db, App.Clock, someone, services.GetRequiredService<CurrentPolicy>(), services.GetRequiredService<AssessPremises>())));

    /// <summary>It has no page yet, so it is called as somebody.</summary>
    private async Task<T> As<T>(Person person, Func<PremisesWatchDb, ICurrentPerson, IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PremisesWatchDb>(), new Someone(person), scope.ServiceProvider);
    }

    private Task Tonight() => App.Run((NightlyRiskJob job) => job.Run(Cancel));

    private Task<Band> Stands() => App.WithDb(db => db.Standings.Select(standing => standing.Band).SingleAsync(Cancel));

    private Task<Observation> Observe(string indicator, int daysAgo) => App.Build.Add(new Observation
    {
        Id = Guid.NewGuid(), PremisesId = _place.Id, AuthorityId = _place.AuthorityId, IndicatorCode = indicator, CatalogueVersion = 1, Severity = 4,
        ProvenanceCode = "officer", SourceKey = $"report:{Guid.NewGuid()}", ObservedAt = Now.AddDays(-daysAgo), RecordedAt = Now, RecordedBy = _cplo.Id,
    });

    private sealed class Someone(Person person) : ICurrentPerson
    {
        public Guid Id => person.Id;

        public string Name => person.Name;

        public bool IsSignedIn => true;

        public bool SeesEveryAuthority => true;

        public IReadOnlyCollection<int> AuthorityIds => [];

        public IReadOnlyCollection<Role> Roles => [.. person.Roles.Select(role => role.Role)];
    }
}
