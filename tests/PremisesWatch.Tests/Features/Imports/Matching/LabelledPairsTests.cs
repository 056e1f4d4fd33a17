using Npgsql;
using PremisesWatch.Benchmarks.Matching;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Matching;

/// <summary>Precision and recall on labelled pairs of real records do not fall: a change of weights or words shows here.</summary>
public sealed class LabelledPairsTests : AppTests
{
    [Fact]
    public async Task Labelled_pairs_of_real_records_are_told_apart()
    {
        var archive = RealData.Path("fhrs/national-2020-11.tar.xz");
        Assert.SkipWhen(archive is null, "shared/data/fhrs/national-2020-11.tar.xz is absent");
        var pairs = MatchingPairs.Read(new StringReader(Committed.Read("tests/PremisesWatch.Benchmarks/matching-pairs.csv")));
        await using var source = NpgsqlDataSource.Create(App.Database.AdminConnection);

        var figures = await MatchingPairs.Measure(source, Path.GetDirectoryName(archive)!, pairs, App.Clock.GetUtcNow(), Cancel);

        TestContext.Current.TestOutputHelper!.WriteLine(figures.ToString());
        Assert.True(pairs.Count >= 300);
        Assert.True(figures.Precision >= 0.99, $"{figures}\n{Wrong(figures)}");
        Assert.True(figures.Recall >= 0.95, $"{figures}\n{Wrong(figures)}");
        Assert.True(figures.RecallWithQuestions >= 0.99, $"{figures}\n{Wrong(figures)}");
        Assert.True(figures.AskedRightly >= 0.9, $"{figures}\n{Wrong(figures)}");
        Assert.True(figures.AskedNeedlessly <= 0.15, $"{figures}\n{Wrong(figures)}");
    }

    /// <summary>By number: real names have no place in a test's output.</summary>
    private static string Wrong(MatchingFigures figures) => string.Join('\n', figures.Outcomes
        .Where(pair => pair.Pair.Label switch { "same" => !pair.Joined, "ask" => !pair.Asked, _ => pair.Found is not null })
        .Select(pair => $"{pair.Pair} {pair.Found}"));
}
