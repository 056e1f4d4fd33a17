using PremisesWatch.Features.Escalation.Climb;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Escalation.Climb;

/// <summary>However many are at it at once, each step of each flag takes effect once.</summary>
public sealed class TwoWorkersTests : ClimbTests
{
    /// <summary>A process has four workers and a statement claims 500 flags: where five stand half-way, both processes are at it.</summary>
    [Fact]
    public async Task Two_worker_processes_take_each_step_of_many_flags_once()
    {
        await Flags(2500, LongAgo);
        await using var halfWay = await HalfWay.Through(App.Database, "monitoring.escalation_item");
        var jobs = Enumerable.Range(0, 5).Select(_ => NextRun()).ToList();
        await using var one = ProgramProcess.Start(App.Database, "worker");
        await using var other = ProgramProcess.Start(App.Database, "worker");

        await halfWay.Reached(5);
        await halfWay.LetGo();
        await Task.WhenAll(jobs.Select(Succeeds));

        await AssertAllOnce(2500);
        var servers = jobs.SelectMany(History).Where(state => state.StateName == "Processing").Select(state => state.Data["ServerId"]).Distinct();
        Assert.Equal(2, servers.Count());
    }

    [Fact]
    public async Task Many_threads_at_once_take_each_step_once()
    {
        await Flags(1200, LongAgo);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => App.Run((ClimbLadders climb) => climb.Run(Cancel)))));

        Assert.Equal(3 * 1200, taken.Sum());
        await AssertAllOnce(1200);
    }

    [Fact]
    public async Task A_run_after_all_is_done_does_nothing_more()
    {
        await Flags(3, LongAgo);

        Assert.Equal(9, await App.Run((ClimbLadders climb) => climb.Run(Cancel)));
        Assert.Equal(0, await App.Run((ClimbLadders climb) => climb.Run(Cancel)));

        await AssertAllOnce(3);
    }
}
