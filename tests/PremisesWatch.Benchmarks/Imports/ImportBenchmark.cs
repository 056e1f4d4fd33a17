using System.Diagnostics;
using PremisesWatch.Benchmarks.Ground;

namespace PremisesWatch.Benchmarks.Imports;

/// <summary>The national files into an empty register, while somebody reads it; and the same files again.</summary>
internal sealed class ImportBenchmark : Benchmark
{
    private const double FirstAim = 1.5;
    private const double AgainAim = 3;
    private const int MostMemory = 300;

    public override string Name => "import";

    public override int Order => 10;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        if (ground.NationalFiles is not { } files)
        {
            Console.Error.WriteLine("The national files are absent: skipped.");
            return [];
        }

        var database = await NationalPlaces.Fresh(ground);
        await ImportFloor.Read(files);
        var (first, memory, slowest, failed) = await WhileRead(ground, database);
        var read = await ImportFloor.Read(files);
        var floor = await ImportFloor.ReadAndInsert(files, database);
        await database.Execute(DatabaseSql.Settle);
        var (again, memoryAgain) = await NationalPlaces.Import(ground, database);
        var places = await database.Scalar<long>(ImportSql.Places);
        return
        [
            new Row(
                $"import, first time, {places:N0} places, while the register is read", first.Say(), $"XmlReader, COPY, one insert … select: {floor.Say()}", first / floor,
                $"≤ {FirstAim}×, ≤ {MostMemory} MB", first / floor <= FirstAim && memory <= MostMemory && failed == 0,
                $"{memory:0} MB at most; the register's slowest answer meanwhile {slowest.Say()}, {failed} failed"),
            new Row("import of the same again", again.Say(), $"XmlReader: {read.Say()}", again / read, $"≤ {AgainAim}×", again / read <= AgainAim, $"{memoryAgain:0} MB at most"),
        ];
    }

    private static async Task<(TimeSpan Time, double Memory, TimeSpan Slowest, int Failed)> WhileRead(TestGround ground, BenchmarkDatabase database)
    {
        await using var services = new ProgramInProcess(database);
        await using var served = await Served.Program(ground, database);
        using var client = await served.SignedIn(services);
        using var done = new CancellationTokenSource();
        var reading = Read(client, done.Token);
        var (time, memory) = await NationalPlaces.Import(ground, database);
        await done.CancelAsync();
        var (slowest, failed) = await reading;
        return (time, memory, slowest, failed);
    }

    /// <summary>Twice a second.</summary>
    private static async Task<(TimeSpan Slowest, int Failed)> Read(HttpClient client, CancellationToken cancel)
    {
        var (slowest, failed) = (TimeSpan.Zero, 0);
        await client.GetStringAsync(PremisesWatch.Features.Register.RegisterLinks.List, CancellationToken.None);
        while (!cancel.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(PremisesWatch.Features.Register.RegisterLinks.List, CancellationToken.None);
            failed += answer.IsSuccessStatusCode ? 0 : 1;
            var took = Stopwatch.GetElapsedTime(started);
            slowest = took > slowest ? took : slowest;
            await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
        }

        return (slowest, failed);
    }
}
