using Npgsql;
using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Features.Risk.Nightly;

namespace PremisesWatch.Benchmarks.Passes;

/// <summary>The clock moves bands of 500,000 places with 5 million observations: of none of them, of some, of many.</summary>
internal sealed class NightlyBenchmark : Benchmark
{
    private const double Aim = 2;

    public override string Name => "nightly";

    public override int Order => 70;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        var database = await GeneratedPlaces.Observed(ground);
        await using var program = new ProgramInProcess(database);
        return [await Moving(database, program, 0, 3), await Moving(database, program, 6_000, 3), await Moving(database, program, 60_000, 1)];
    }

    private static async Task<Row> Moving(BenchmarkDatabase database, ProgramInProcess program, int places, int times)
    {
        var (works, floors) = (new List<TimeSpan>(), new List<TimeSpan>());
        var (moved, written) = (0, 0L);
        for (var time = 0; time < times; time++)
        {
            await database.Execute(PassesSql.Unsettle, new NpgsqlParameter("places", places));
            await database.Execute(DatabaseSql.Settle);
            await database.Execute(DatabaseSql.Checkpoint);
            floors.Add(await Timing.Of(() => Sum(database)));
            var before = await RowsWritten(database);
            works.Add(await Timing.Of(async () =>
            {
                var done = await program.Run((MoveBands move) => move.Run());
                moved = done.Rose + done.Fell;
            }));
            written = await RowsWritten(database) - before;
        }

        var (work, floor) = (works.At(0.5), floors.At(0.5));
        return new Row(
            $"nightly risk pass, {GeneratedPlaces.Places:N0} places, 5 million observations, {moved:N0} bands change", work.Say(), $"the same sum in SQL, writing nothing: {floor.Say()}",
            work / floor, $"≤ {Aim}×, rows written in proportion", work / floor <= Aim && written <= 8L * moved, $"{written:N0} rows written");
    }

    private static async Task Sum(BenchmarkDatabase database)
    {
        await using var connection = await BenchmarkDatabase.Open(database.Owner);
        await BenchmarkDatabase.Scalar<long>(connection, PassesSql.Sum, new NpgsqlParameter("now", TimeProvider.System.GetUtcNow()));
    }

    /// <summary>Counted a moment after: the server gathers its figures by and by.</summary>
    private static async Task<long> RowsWritten(BenchmarkDatabase database)
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        NpgsqlConnection.ClearAllPools();
        return await database.Scalar<long>(PassesSql.RowsWritten);
    }
}
