using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.Features.Risk.Overdue;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Escalation.Raise;

/// <summary>A flag and its step at once are one: both are there, or neither.</summary>
public sealed class RaiseTests : AppTests
{
    private Authority _here = null!;
    private Premises _place = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _place = await App.Build.Premises(_here, "Test Takeaway");
        await App.Build.Person(Role.Cplo, _here);
    }

    [Fact]
    public async Task Many_who_raise_a_flag_for_the_same_cause_at_once_raise_one_and_its_person_is_told_once()
    {
        var flags = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => App.Run((RaiseFlag raise) => raise.Run(
            new FlagToRaise(_place.Id, _here.Id, FlagKind.RiseToA, "assessment:1", "Rose from band C to A"), Cancel)))));

        Assert.Single(flags.Select(flag => flag.Id).Distinct());
        Assert.Equal((1, 1, 1), await Written());
    }

    /// <summary>The flag's row is written, and its first step is half-way, when the process dies.</summary>
    [Fact]
    public async Task Killed_half_way_there_is_no_flag_and_the_next_run_raises_it_once()
    {
        await App.Build.Add(new PremisesStanding { PremisesId = _place.Id, AuthorityId = _here.Id, Band = Band.A, NextDueOn = new DateOnly(2020, 1, 1) });
        await using var halfWay = await HalfWay.Through(App.Database, "monitoring.escalation_item");
        await using var worker = ProgramProcess.Start(App.Database, "worker");
        App.Services.GetRequiredService<IBackgroundJobClient>().Enqueue<RecurringJobs>(jobs => jobs.Run("visits-overdue", CancellationToken.None));
        await halfWay.Reached();

        await worker.Kill();
        await halfWay.LetTheDeadGo();

        Assert.Equal((0, 0, 0), await Written());
        await App.Run((OverdueJob job) => job.Run(Cancel));
        await App.Run((OverdueJob job) => job.Run(Cancel));
        Assert.Equal((1, 2, 1), await Written());
    }

    private Task<(int Flags, int Steps, int Items)> Written() => App.WithDb(async db =>
        (await db.Flags.CountAsync(Cancel), await db.EscalationSteps.CountAsync(Cancel), await db.EscalationItems.CountAsync(Cancel)));
}
