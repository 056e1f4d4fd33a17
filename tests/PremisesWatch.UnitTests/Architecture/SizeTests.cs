using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace PremisesWatch.UnitTests.Architecture;

public sealed class SizeTests
{
    private const int MostLinesOfFile = 300;
    private const int MostLinesOfMethod = 40;

    [Fact]
    public void No_file_is_longer_than_one_reads_at_a_sitting() => Assert.Empty(LongFiles(SourceTree.Files));

    [Fact]
    public void Every_method_fits_a_glance() => Assert.Empty(SourceTree.Files.Where(file => file.IsSharp).SelectMany(LongMethods));

    [Theory]
    [InlineData(MostLinesOfFile, 0)]
    [InlineData(MostLinesOfFile + 1, 1)]
    public void A_file_over_the_limit_is_found(int lines, int found) =>
        Assert.Equal(found, LongFiles([new SourceFile("src/A.sql", new string('\n', lines))]).Count());

    [Theory]
    [InlineData("void Do()", MostLinesOfMethod, 0)]
    [InlineData("void Do()", MostLinesOfMethod + 1, 1)]
    [InlineData("int Of { get", MostLinesOfMethod + 1, 1)]
    [InlineData("A()", MostLinesOfMethod + 1, 1)]
    public void A_method_over_the_limit_is_found(string head, int lines, int found)
    {
        var body = string.Concat(Enumerable.Repeat("_ = 1;\n", lines - 3));
        var end = head.Contains("get", StringComparison.Ordinal) ? "} }" : "}";
        Assert.Equal(found, LongMethods(new SourceFile("src/A.cs", $"class A {{\n/// <summary>Not counted.</summary>\n{head}\n{{\n{body}{end}\n}}")).Count());
    }

    private static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Lines > MostLinesOfFile).Select(file => $"{file.Path}: {file.Lines} lines");

    private static IEnumerable<string> LongMethods(SourceFile file) =>
        from part in file.Syntax.DescendantNodes()
        where part is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        let span = part.SyntaxTree.GetLineSpan(part.Span)
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MostLinesOfMethod
        select $"{file.Path}:{span.StartLinePosition.Line + 1}: {lines} lines";
}
