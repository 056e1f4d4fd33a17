using System.Text.RegularExpressions;
using Xunit;

namespace PremisesWatch.UnitTests.Architecture;

public sealed partial class DecisionsTests
{
    [Fact]
    public void A_test_that_a_decision_names_is_there()
    {
        var tests = SourceTree.Files.Select(file => Path.GetFileNameWithoutExtension(file.Path)).ToHashSet(StringComparer.Ordinal);
        var named = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src", "decisions"), "*.md")
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Test: match.Groups[1].Value))).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, one => Assert.Contains(one.Test, tests));
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests)`")]
    private static partial Regex Named();
}
