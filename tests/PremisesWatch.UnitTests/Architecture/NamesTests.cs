using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace PremisesWatch.UnitTests.Architecture;

public sealed class NamesTests
{
    [Fact]
    public void A_type_is_named_for_what_it_is() => Assert.Empty(SourceTree.Files.Where(file => file.IsSharp).SelectMany(Empty));

    [Theory]
    [InlineData("static class DateHelper;", true)]
    [InlineData("sealed record VisitManager(int Id);", true)]
    [InlineData("static class StringUtils;", true)]
    [InlineData("interface IUtil;", true)]
    [InlineData("sealed class ButtonTagHelper : TagHelper;", false)]
    [InlineData("sealed class AddPremises;", false)]
    public void An_empty_name_is_found(string type, bool found) => Assert.Equal(found, Empty(new SourceFile("src/A.cs", type)).Any());

    /// <summary>A test lies at the path of what it tests, so that each is found from the other.</summary>
    [Fact]
    public void Tests_mirror_the_source() => Assert.DoesNotContain(SourceTree.Files, file => IsAstray(file.Path));

    [Theory]
    [InlineData("tests/PremisesWatch.Tests/Features/Register/Add/AddTests.cs", false)]
    [InlineData("tests/PremisesWatch.Tests/Features/Register/Nowhere/AddTests.cs", true)]
    [InlineData("tests/PremisesWatch.UnitTests/Domain/Risk/WorkedCasesTests.cs", false)]
    [InlineData("tests/PremisesWatch.UnitTests/Domain/Nowhere/RiskTests.cs", true)]
    public void A_test_that_tests_nothing_of_the_source_is_found(string path, bool found) => Assert.Equal(found, IsAstray(path));

    private static IEnumerable<string> Empty(SourceFile file) =>
        from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        let name = type.Identifier.Text
        where Regex.IsMatch(name, "(Helper|Manager|Util|Utils|Utilities)$") && !name.EndsWith("TagHelper", StringComparison.Ordinal)
        select $"{file.Path}: {name}";

    private static bool IsAstray(string path) => Mirrored(path) is { } folder && !Directory.Exists(Path.Combine(SourceTree.Root, folder));

    /// <returns>The folder of the source that a test is about; null for what is no test, and for these.</returns>
    private static string? Mirrored(string path)
    {
        if (!path.EndsWith("Tests.cs", StringComparison.Ordinal) || path.Contains("/Architecture/", StringComparison.Ordinal))
        {
            return null;
        }

        var folder = Path.GetDirectoryName(path)!.Replace('\\', '/');
        var moved = Regex.Replace(folder, "^tests/PremisesWatch.UnitTests/Domain", "src/PremisesWatch.Domain");
        moved = Regex.Replace(moved, "^tests/PremisesWatch.(Unit)?Tests", "src/PremisesWatch");
        return moved == folder ? null : moved;
    }
}
