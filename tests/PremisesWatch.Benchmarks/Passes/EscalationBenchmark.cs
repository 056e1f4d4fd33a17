using Npgsql;
using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Escalation.Climb;

namespace PremisesWatch.Benchmarks.Passes;

/// <summary>10,000 open flags, each with a step due, and four workers that climb at once.</summary>
internal sealed class EscalationBenchmark : Benchmark
{
    private const int Workers = 4;

    public override string Name => "escalation";

    public override int Order => 90;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        var database = await GeneratedPlaces.Observed(ground);
        await using var program = new ProgramInProcess(database);
        foreach (var role in new[] { Role.Cplo, Role.PoliceLiaison, Role.Manager, Role.LicensingOfficer })
        {
            await program.Person(role);
        }

        var times = new List<TimeSpan>();
        var (steps, twice) = (0L, 0L);
        for (var round = 1; round <= 3; round++)
        {
            await database.Execute(PassesSql.DropFlags);
            await database.Execute(PassesSql.Flags, new NpgsqlParameter("round", $"{round}"), new NpgsqlParameter("now", TimeProvider.System.GetUtcNow()));
            await database.Execute(DatabaseSql.Settle);
            times.Add(await Timing.Of(() => Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => program.Run((ClimbLadders climb) => climb.Run()))))));
            steps = await database.Scalar<long>(PassesSql.Steps);
            twice += await database.Scalar<long>(PassesSql.StepsTwice);
        }

        var time = times.At(0.5);
        return
        [
            new Row(
                $"escalation pass, 10,000 open flags, {Workers} workers", time.Say(), "–", null, "under 1 s, each step once", time < TimeSpan.FromSeconds(1) && twice == 0,
                $"{steps:N0} steps taken, {twice} of them twice"),
        ];
    }
}
