using System.Text.RegularExpressions;

namespace PremisesWatch.Domain.Observations;

/// <summary>Points at free text that seems to identify somebody. It advises and never blocks: the person decides.</summary>
public static partial class FreeTextHints
{
    /// <summary>Milliseconds; a busy machine needs more than the patterns do.</summary>
    private const int Longest = 2000;

    /// <returns>What the text seems to hold, each as a few words; nothing where it seems plain.</returns>
    public static IReadOnlyList<string> In(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var hints = new List<string>();
        if (Holds(Email(), text))
        {
            hints.Add("an email address");
        }

        if (Holds(Phone(), text))
        {
            hints.Add("a phone number");
        }

        if (Holds(BornOn(), text) || (Holds(Date(), text) && Holds(NamedPerson(), text)))
        {
            hints.Add("a name with a date of birth");
        }

        return hints;
    }

    /// <summary>What cannot be told in time is not hinted at: a hint never stands in the way of saving.</summary>
    private static bool Holds(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.]{2,}", RegexOptions.None, Longest)]
    private static partial Regex Email();

    /// <summary>United Kingdom numbers: ten or eleven digits from 0 or +44, with spaces, dots or hyphens between.</summary>
    [GeneratedRegex(@"(?<!\d)(?:\+44[ .-]?(?:\(0\)[ .-]?)?|0)(?:\d[ .-]?){9,10}(?!\d)", RegexOptions.None, Longest)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(?:d\.?o\.?b\.?|date of birth|born (?:on|in)?)\b", RegexOptions.IgnoreCase, Longest)]
    private static partial Regex BornOn();

    [GeneratedRegex(@"\b\d{1,2}(?:st|nd|rd|th)?[ /.-](?:\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ /.-](?:19|20)\d{2}\b", RegexOptions.IgnoreCase, Longest)]
    private static partial Regex Date();

    /// <summary>Two words in a row that begin with a capital.</summary>
    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+", RegexOptions.None, Longest)]
    private static partial Regex NamedPerson();
}
