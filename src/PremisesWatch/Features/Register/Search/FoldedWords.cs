using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PremisesWatch.Features.Register.Search;

/// <summary>The words of a text as search compares them: <c>register.fold</c> of <c>db/sql/search</c>, for the few texts of a page.</summary>
public static partial class FoldedWords
{
    public static string[] Of(string? text)
    {
        var plain = (text ?? "").Normalize(NormalizationForm.FormKD).ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && !"'’‘ʼ`´".Contains(letter, StringComparison.Ordinal))
            .Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ');
        return Prefixed().Replace(Blanks().Replace(string.Concat(plain), " "), "$1").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\b(mc|o) (?=\p{L}{3})")]
    private static partial Regex Prefixed();
}
