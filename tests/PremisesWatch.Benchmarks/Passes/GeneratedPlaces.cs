using PremisesWatch.Benchmarks.Ground;

namespace PremisesWatch.Benchmarks.Passes;

/// <summary>A database of 500,000 invented places, which the benchmarks of passes use one after the other.</summary>
internal static class GeneratedPlaces
{
    public const int Places = 500_000;

    private const string Name = "benchmark_generated";

    /// <summary>Places alone, of which none was taken on.</summary>
    public static async Task<BenchmarkDatabase> Fresh(TestGround ground)
    {
        var database = await BenchmarkDatabase.Create(ground, Name);
        await database.Script("places.sql");
        await database.Execute(DatabaseSql.Settle);
        return database;
    }

    /// <summary>Taken on, with 5 million observations, as an earlier benchmark left them; made where there are none.</summary>
    public static async Task<BenchmarkDatabase> Observed(TestGround ground)
    {
        if (await BenchmarkDatabase.Existing(ground, Name) is { } known && await known.Scalar<bool>(PassesSql.HasObservations))
        {
            return known;
        }

        var database = await Fresh(ground);
        await using var program = new ProgramInProcess(database);
        await program.Run((PremisesWatch.Features.Risk.TakeOn.TakeOnNew takeOn) => takeOn.Run(null));
        await Observe(database);
        return database;
    }

    /// <summary>Adds the observations and what follows from them, and lets the clock move what it will: the next pass has nothing to do.</summary>
    public static async Task Observe(BenchmarkDatabase database)
    {
        await database.Script("observations.sql", TimeProvider.System.GetUtcNow());
        await database.Execute(DatabaseSql.Settle);
        await using var program = new ProgramInProcess(database);
        var settled = await program.Run((PremisesWatch.Features.Risk.Nightly.MoveBands move) => move.Run());
        Console.Error.WriteLine($"{settled.Places} places settled: {settled.Rose} rose, {settled.Fell} fell");
        await database.Execute(DatabaseSql.Settle);
    }
}
