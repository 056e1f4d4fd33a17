using System.Text.RegularExpressions;

namespace PremisesWatch.Features.Register.Search;

/// <summary>Postcodes among what was typed, with or without their blank.</summary>
internal static partial class TypedPostcode
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    /// <summary>As the register writes it: "FY1 4DQ".</summary>
    public static string Written(string whole) => $"{whole[..^3]} {whole[^3..]}".ToUpperInvariant();

    public static bool IsWhole(string word) => Whole().IsMatch(word);

    /// <summary>"fy1 4dq" is one word; so is its beginning, "fy1 4d", where nothing follows.</summary>
    public static List<string> Joined(IReadOnlyList<string> words)
    {
        var joined = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var both = i + 1 < words.Count ? words[i] + words[i + 1] : "";
            var isPostcode = i + 1 < words.Count && Outward().IsMatch(words[i]) && (IsWhole(both) || (i + 2 == words.Count && Inward().IsMatch(words[i + 1])));
            joined.Add(isPostcode ? both : words[i]);
            i += isPostcode ? 1 : 0;
        }

        return joined;
    }

    /// <summary>The beginning of one that is more than its outward half.</summary>
    public static bool IsBegun(string word) => Begun().IsMatch(word);

    /// <summary>Every postcode that one slip of typing away from it could be.</summary>
    public static IEnumerable<string> Near(string whole)
    {
        for (var i = 0; i < whole.Length; i++)
        {
            foreach (var other in (char.IsDigit(whole[i]) ? Digits : Letters).Where(other => other != whole[i]))
            {
                yield return $"{whole[..i]}{other}{whole[(i + 1)..]}";
            }

            if (i > 0 && whole[i] != whole[i - 1])
            {
                yield return $"{whole[..(i - 1)]}{whole[i]}{whole[i - 1]}{whole[(i + 1)..]}";
            }
        }
    }

    [GeneratedRegex("^[a-z]{1,2}[0-9][a-z0-9]?[0-9][a-z]{2}$")]
    private static partial Regex Whole();

    [GeneratedRegex("^[a-z]{1,2}[0-9][a-z0-9]?[0-9][a-z]{0,2}$")]
    private static partial Regex Begun();

    [GeneratedRegex("^[a-z]{1,2}[0-9][a-z0-9]?$")]
    private static partial Regex Outward();

    [GeneratedRegex("^[0-9][a-z]{0,2}$")]
    private static partial Regex Inward();
}
