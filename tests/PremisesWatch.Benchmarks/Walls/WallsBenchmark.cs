using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Benchmarks.Imports;
using PremisesWatch.Benchmarks.Search;
using PremisesWatch.Features.Register;
using PremisesWatch.Features.Risk.TakeOn;

namespace PremisesWatch.Benchmarks.Walls;

/// <summary>
/// What row security costs: the same pages of the same program on the national register, each place with its band, once as the application's own
/// role and once as one that row security does not hold.
/// </summary>
internal sealed class WallsBenchmark : Benchmark
{
    private const double Aim = 1.15;
    private const int Rounds = 16;
    private const int RoundsBefore = 4;
    private const int Pages = 20;

    public override string Name => "walls";

    public override int Order => 130;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        if (await NationalPlaces.Loaded(ground) is not { } national)
        {
            return [];
        }

        var database = await BenchmarkDatabase.Copy(ground, national, "benchmark_walls");
        await using var services = new ProgramInProcess(database);
        await services.Run((TakeOnNew takeOn) => takeOn.Run(null));
        await database.Execute(DatabaseSql.Settle);
        await using var walled = await Served.Program(ground, database);
        await using var open = await Served.Program(ground, database.WithoutWalls());
        using var within = await walled.SignedIn(services);
        using var without = await open.SignedIn(services);
        return
        [
            await Compare("register search", (await SearchBenchmark.Queries()).ConvertAll(query => $"{RegisterLinks.List}?q={Uri.EscapeDataString(query)}"), within, without),
            await Compare("premises page", await Addresses(database, WallsBenchmarkSql.Places), within, without),
            await Compare("tiles, dense and of the whole country", await Addresses(database, WallsBenchmarkSql.Tiles), within, without),
        ];
    }

    /// <summary>Each address with and without in turn, so that what else the machine does weighs on both.</summary>
    private static async Task<Row> Compare(string what, List<string> addresses, HttpClient within, HttpClient without)
    {
        var (work, floor) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < RoundsBefore + Rounds; round++)
        {
            foreach (var address in addresses)
            {
                // Whoever asks second finds the pages warm: each is second as often as the other.
                foreach (var (client, times) in round % 2 == 0 ? new[] { (without, floor), (within, work) } : [(within, work), (without, floor)])
                {
                    var time = await Timing.Of(() => Answered(client, address));
                    times.AddRange(round < RoundsBefore ? [] : [time]);
                }
            }
        }

        var ratio = work.At(0.5) / floor.At(0.5);
        return new Row(
            $"{what} with row security", work.At(0.5).Say(), $"the same without it: {floor.At(0.5).Say()}", ratio, $"≤ {Aim}×", ratio <= Aim,
            $"95 in 100 quicker than {work.At(0.95).Say()}, without it {floor.At(0.95).Say()}");
    }

    private static async Task Answered(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<List<string>> Addresses(BenchmarkDatabase database, string sql) =>
        [.. await database.Scalar<string[]>(sql, new Npgsql.NpgsqlParameter("pages", Pages))];
}
