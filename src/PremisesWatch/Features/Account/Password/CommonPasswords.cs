namespace PremisesWatch.Features.Account.Password;

/// <summary>
/// Passwords that are tried first. The National Cyber Security Centre advises a list of denied ones, and neither rules of composition nor forced
/// changes (its guidance on password administration for system owners). Ours is of words: a password that is made of nothing else,
/// with digits and signs strewn in or put for letters, is refused, and so is one that repeats itself or walks along the alphabet or the digits.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>Letters that have to be left when the denied words are taken out: a short word of one's own.</summary>
    private const int LettersOfOnesOwn = 4;

    private const int LongestRepeated = 6;

    /// <summary>Of all steps from a character to the next, the share that may be no step, or one up or down.</summary>
    private const double MostSteps = 0.6;

    private static readonly Dictionary<char, char> Meant = new() { ['0'] = 'o', ['1'] = 'i', ['3'] = 'e', ['4'] = 'a', ['5'] = 's', ['7'] = 't', ['8'] = 'b', ['@'] = 'a', ['$'] = 's', ['!'] = 'i' };

    private static readonly string[] Words = [.. Listed().OrderByDescending(word => word.Length)];

    /// <param name="own">Words of the person: parts of their name and address.</param>
    /// <returns>What is wrong with it; null where it is on no list.</returns>
    public static string? WhyNot(string password, params IEnumerable<string> own)
    {
        var text = password.Trim().Normalize().ToLowerInvariant();
        if (Repeats(text) || Walks(text))
        {
            return "This password repeats itself, or runs along the alphabet: choose one that cannot be guessed so";
        }

        string[] words = [.. own.Select(word => word.ToLowerInvariant()).Where(word => word.Length >= LettersOfOnesOwn).OrderByDescending(word => word.Length), .. Words];
        var inner = new string([.. text.Trim([.. text.Where(sign => !char.IsLetter(sign))]).Select(sign => Meant.GetValueOrDefault(sign, sign))]);
        return Left(text, words) < LettersOfOnesOwn || Left(inner, words) < LettersOfOnesOwn
            ? "This password is made of words that are tried first, or of your own name: put in words that nobody would think of"
            : null;
    }

    /// <summary>A word a line, below the heading.</summary>
    private static IEnumerable<string> Listed()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("seeds/reference/denied-password-words.csv")
            ?? throw new FileNotFoundException("The list of denied passwords is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1..];
    }

    private static int Left(string text, string[] words)
    {
        var letters = new string([.. text.Where(char.IsLetter)]);
        return words.Aggregate(letters, (rest, word) => rest.Replace(word, " ", StringComparison.Ordinal)).Count(char.IsLetter);
    }

    private static bool Repeats(string text) =>
        Enumerable.Range(1, LongestRepeated).Any(unit => text.Length >= 2 * unit && Enumerable.Range(unit, text.Length - unit).All(at => text[at] == text[at - unit]));

    private static bool Walks(string text) =>
        text.Length > 1 && Enumerable.Range(1, text.Length - 1).Count(at => Math.Abs(text[at] - text[at - 1]) <= 1) > MostSteps * (text.Length - 1);
}
