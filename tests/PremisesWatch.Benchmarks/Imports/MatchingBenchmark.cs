using System.Globalization;
using Npgsql;
using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Benchmarks.Matching;

namespace PremisesWatch.Benchmarks.Imports;

/// <summary>Precision and recall of matching on labelled pairs of real records: figures of how well, not of how fast.</summary>
internal sealed class MatchingBenchmark : Benchmark
{
    private static readonly CultureInfo Said = CultureInfo.GetCultureInfo("en-GB");

    public override string Name => "matching";

    public override int Order => 20;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        var files = Path.Combine(ground.Root, "..", "shared", "data", "fhrs");
        if (!Directory.Exists(files))
        {
            Console.Error.WriteLine("The food register's files are absent: skipped.");
            return [];
        }

        using var text = new StreamReader(Path.Combine(ground.Root, "tests", "PremisesWatch.Benchmarks", "matching-pairs.csv"));
        var pairs = MatchingPairs.Read(text);
        var database = await BenchmarkDatabase.Create(ground, "benchmark_matching");
        await using var source = NpgsqlDataSource.Create(database.Admin);
        var found = await MatchingPairs.Measure(source, files, pairs, TimeProvider.System.GetUtcNow());
        return
        [
            new Row(
                string.Create(Said, $"matching, {pairs.Count:N0} labelled pairs, joined without asking"), string.Create(Said, $"precision {found.Precision:P1}, recall {found.Recall:P1}"),
                "–", null, "stated", null,
                string.Create(Said, $"with questions recall {found.RecallWithQuestions:P1}; asked needlessly {found.AskedNeedlessly:P1} of different places")),
        ];
    }
}
