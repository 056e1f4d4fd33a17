using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PremisesWatch.UnitTests.Architecture;

/// <summary>A file of the project as it is written.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private SyntaxNode? _syntax;

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public int Lines => Text.Count(letter => letter == '\n');

    public SyntaxNode Syntax => _syntax ??= CSharpSyntaxTree.ParseText(Text).GetRoot();

    /// <summary>The file without its comments.</summary>
    public string Code => System.IO.Path.GetExtension(Path) switch
    {
        ".cs" => Syntax.ReplaceTrivia(
            Syntax.DescendantTrivia(descendIntoTrivia: true).Where(trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia)),
            (_, _) => SyntaxFactory.Space).ToFullString(),
        ".cshtml" => Regex.Replace(Text, @"@\*.*?\*@", "", RegexOptions.Singleline),
        ".sql" => Regex.Replace(Text, "--.*", ""),
        _ => Text,
    };

    /// <summary>What stands between quotation marks, each literal whole; of a SQL file, all of it.</summary>
    public IEnumerable<string> Literals => IsSharp
        ? Syntax.DescendantNodes(node => node is not InterpolatedStringExpressionSyntax).Select(Literal).OfType<string>()
        : Path.EndsWith(".sql", StringComparison.Ordinal) ? [Code] : [];

    private static string? Literal(SyntaxNode node) => node switch
    {
        InterpolatedStringExpressionSyntax text => text.Contents.ToFullString(),
        LiteralExpressionSyntax { Token.Value: string text } => text,
        _ => null,
    };
}
