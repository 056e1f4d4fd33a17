using System.Reflection;
using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Benchmarks.Imports;
using PremisesWatch.Features.Register;
using PremisesWatch.Features.Register.Search;

namespace PremisesWatch.Benchmarks.Search;

/// <summary>20 searches of the national register, half of common words and half with slips of typing, as a page for somebody signed in.</summary>
internal sealed class SearchBenchmark : Benchmark
{
    private const double Aim = 2;
    private const int Rounds = 10;

    /// <summary>So that the program has served a hundred pages before it is timed, as one has that runs.</summary>
    private const int RoundsBefore = 5;

    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(50);

    public override string Name => "search";

    public override int Order => 30;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        if (await NationalPlaces.Loaded(ground) is not { } database)
        {
            return [];
        }

        await using var services = new ProgramInProcess(database);

        // As the program does in the background after an import: without it no slip of typing would be known.
        await services.Run((CountWordsJob count) => count.Run(CancellationToken.None));
        var addresses = (await Queries()).ConvertAll(query => $"{RegisterLinks.List}?q={Uri.EscapeDataString(query)}");
        var pages = await Times(ground, database, services, addresses, Timing.Of);
        var log = new ServerLog(ground, database);
        await log.Begin();
        List<TimeSpan> statements;
        try
        {
            statements = await Times(ground, database, services, addresses, log.Of);
        }
        finally
        {
            await log.End();
        }

        var (page, statement) = (pages.At(0.95), statements.At(0.95));
        return
        [
            new Row(
                $"register search, {addresses.Count} queries, 95 in 100 quicker than", page.Say(), $"their statements on one connection, as the server times them: {statement.Say()}",
                page / statement, $"≤ {Aim}× and ≤ {Most.TotalMilliseconds:0} ms", page / statement <= Aim && page <= Most, $"the middle one {pages.At(0.5).Say()}"),
        ];
    }

    /// <summary>Of each address, round after round, by a program that was started for it.</summary>
    private static async Task<List<TimeSpan>> Times(
        TestGround ground, BenchmarkDatabase database, ProgramInProcess services, List<string> addresses, Func<Func<Task>, Task<TimeSpan>> measure)
    {
        await using var served = await Served.Program(ground, database);
        using var client = await served.SignedIn(services);
        var times = new List<TimeSpan>();
        for (var round = 0; round < RoundsBefore + Rounds; round++)
        {
            foreach (var address in addresses)
            {
                var time = await measure(() => Answered(client, address));
                times.AddRange(round < RoundsBefore ? [] : [time]);
            }
        }

        return times;
    }

    private static async Task Answered(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    internal static async Task<List<string>> Queries()
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("queries.txt")!;
        return [.. (await new StreamReader(stream).ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
