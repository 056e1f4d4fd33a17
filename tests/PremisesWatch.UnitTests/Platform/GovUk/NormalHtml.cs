using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PremisesWatch.UnitTests.Platform.GovUk;

/// <summary>HTML by what it means: attributes and classes in order, white space as a browser shows it.</summary>
internal static class NormalHtml
{
    public static string Of(string html)
    {
        var text = new StringBuilder();
        var body = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
        foreach (var node in body.ChildNodes)
        {
            Write(node, text, 0);
        }

        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        if (node is IElement element)
        {
            text.Append(' ', depth).Append(element.LocalName);
            foreach (var attribute in element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
            {
                text.Append($" {attribute.Name}=\"{Value(attribute)}\"");
            }

            text.Append('\n');
            foreach (var child in element.ChildNodes)
            {
                Write(child, text, depth + 2);
            }
        }
        else if (Spaced(node.TextContent) is { Length: > 0 } words)
        {
            text.Append(' ', depth).Append(words).Append('\n');
        }
    }

    private static string Value(IAttr attribute) => attribute.Name == "class"
        ? string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))
        : attribute.Value;

    private static string Spaced(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
