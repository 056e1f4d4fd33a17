using System.Diagnostics;
using PremisesWatch.Benchmarks.Ground;

namespace PremisesWatch.Benchmarks.Imports;

/// <summary>A database of the national food register: 491,949 real places, and nothing seen at any of them.</summary>
internal static class NationalPlaces
{
    private const string Name = "benchmark_national";

    public static Task<BenchmarkDatabase> Fresh(TestGround ground) => BenchmarkDatabase.Create(ground, Name);

    /// <summary>As an earlier benchmark left it; brought in where there is none. Null where the files are absent.</summary>
    public static async Task<BenchmarkDatabase?> Loaded(TestGround ground)
    {
        if (await BenchmarkDatabase.Existing(ground, Name) is { } known && await known.Scalar<bool>(ImportSql.IsLoaded))
        {
            return known;
        }

        if (ground.NationalFiles is null)
        {
            return null;
        }

        var database = await Fresh(ground);
        await Import(ground, database);
        await database.Execute(DatabaseSql.Settle);
        return database;
    }

    /// <summary>By the program's own command, in a process of its own.</summary>
    /// <returns>How long it took, and the most memory that it held, in MB.</returns>
    public static async Task<(TimeSpan Time, double Memory)> Import(TestGround ground, BenchmarkDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", [ground.Program, "import", "fhrs", ground.NationalFiles!, "--types", "all", "--force", "--json"]) { RedirectStandardOutput = true };
        start.Environment["PREMISESWATCH_APP_CONNECTION"] = database.App;
        start.Environment["PREMISESWATCH_WORKER_CONNECTION"] = database.Worker;
        start.Environment["PREMISESWATCH_SIGN_IN_CONNECTION"] = database.SignIn;
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var most = 0L;
        while (!process.WaitForExit(200))
        {
            most = Math.Max(most, Memory(process));
        }

        var time = Stopwatch.GetElapsedTime(started);
        return process.ExitCode == 0 ? (time, most / 1e6) : throw new InvalidOperationException($"The import failed: {await said}");
    }

    /// <summary>In bytes; 0 where it ended at this moment.</summary>
    private static long Memory(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
