using Microsoft.EntityFrameworkCore;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Escalation.Climb;

/// <summary>A worker process is killed by SIGKILL; another goes on.</summary>
public sealed class KilledTests : ClimbTests
{
    private const string Untouched = "next 1: ";
    private const string FirstTaken = "next 2: 1:Cplo,1:PoliceLiaison";

    /// <summary>A statement claims 500 flags, so that 700 need two: the worker dies when the first has committed and the second is half-way.</summary>
    /// <param name="serverNotices">PostgreSQL ends the dead worker's session; or it goes on for a while with what it was last asked.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Killed_between_two_statements_nothing_is_half_done_and_the_next_run_does_the_rest_once(bool serverNotices)
    {
        var now = TimeProvider.System.GetUtcNow();
        await Flags(500, now.AddMinutes(-40));
        var later = await Flags(200, now.AddMinutes(-30));
        await using var halfWay = await HalfWay.Through(App.Database, "monitoring.escalation_item", $"new.flag_id = '{later[100]}'");
        await using var one = ProgramProcess.Start(App.Database, "worker");
        await using var other = ProgramProcess.Start(App.Database, "worker");
        var killed = NextRun();
        await halfWay.Reached();
        await (IsAt(one, killed) ? one : other).Kill();
        if (serverNotices)
        {
            await halfWay.EndTheirSessions();
            await halfWay.LetGo();
        }

        Assert.Equal(new Dictionary<string, int> { [FirstTaken] = 500, [Untouched] = 200 }, await Written());

        await Succeeds(NextRun());
        await halfWay.LetGo();
        await Until.True(async () => !(await Written()).ContainsKey(Untouched), "the first step of every flag");
        await Succeeds(NextRun());

        Assert.Equal(new Dictionary<string, int> { [FirstTaken] = 700 }, await Written());
        Assert.Equal("Processing", History(killed)[0].StateName);
    }

    /// <summary>
    /// The worker dies while Hangfire's scheduler holds its locks, which stay. Whoever starts next waits for none of them; what is in the
    /// queue is done at once, and what the schedule brings when the locks lapse, a minute later.
    /// </summary>
    [Fact]
    public async Task Locks_that_a_killed_worker_leaves_in_Hangfire_do_not_matter()
    {
        await Flags(20, LongAgo);
        await ScheduleIsAt(LongAgo);
        await using var halfWay = await HalfWay.Through(App.Database, "jobs.job");
        await using var worker = ProgramProcess.Start(App.Database, "worker");
        await halfWay.Reached();
        await worker.Kill();
        await halfWay.EndTheirSessions();
        await halfWay.LetGo();
        Assert.True(await Locks() >= 2);

        await using var second = ProgramProcess.Start(App.Database, "worker");
        await Succeeds(NextRun());
        await AssertAllOnce(20);

        await Flags(20, LongAgo.AddDays(1));
        await App.WithSignIn(db => db.Database.ExecuteSqlAsync($"update jobs.lock set acquired = acquired - interval '1 minute'", Cancel));
        await Until.True(async () => !(await Written()).ContainsKey(Untouched), "the schedule to come round");
        await Until.True(async () => (await Written()).Count == 1, "every step of the ladder");
        await AssertAllOnce(40);
    }

    /// <summary>Hangfire names a server by its machine and process.</summary>
    private bool IsAt(ProgramProcess worker, string job) => History(job)[0].Data["ServerId"].Contains($":{worker.Id}:", StringComparison.Ordinal);

    private Task<int> Locks() => App.WithSignIn(db => db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from jobs.lock").SingleAsync(Cancel));
}
