using PremisesWatch.Features.Register.Search;

namespace PremisesWatch.Features.Register.Browse;

/// <summary>Why a place was found, in words: "Name has “kebab”", "Postcode FY1 4DQ", "FHRSID 123".</summary>
public sealed class WhyMatched(SearchQuery search)
{
    public IReadOnlyList<string> Of(RegisterRow row)
    {
        if (search.Numbers.GetValueOrDefault(row.Id) is { } number)
        {
            return [$"{number.Of} {number.Value}"];
        }

        (string Called, string[] Words)[] parts =
            [("Name", FoldedWords.Of(row.Name)), ("Trading name", FoldedWords.Of(row.TradingName)), ("Address", FoldedWords.Of(row.Address))];
        var met = search.Terms.Select(term => (Term: term, Reason: Reason(term, row, parts))).Where(pair => pair.Reason is not null).ToList();
        return [.. met.GroupBy(pair => pair.Reason!.Value.Words).Select(group => Said(group.Key, group.First().Reason!.Value.Quotes, group.Select(pair => pair.Term.Typed)))];
    }

    private static string Said(string words, bool quotes, IEnumerable<string> typed) => quotes ? $"{words} “{string.Join(' ', typed)}”" : words;

    private static (string Words, bool Quotes)? Reason(SearchTerm term, RegisterRow row, (string Called, string[] Words)[] parts)
    {
        if (term.IsPostcode && row.Postcode is { } postcode)
        {
            var whole = postcode.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
            if (term.Near.Contains(whole))
            {
                return ($"Postcode {postcode} is like “{TypedPostcode.Written(term.Typed)}”", false);
            }

            if (whole.StartsWith(term.Typed, StringComparison.Ordinal))
            {
                return ($"Postcode {postcode}", false);
            }
        }

        foreach (var (called, words) in parts)
        {
            if (words.Any(word => word == term.Typed || (term.Begins && word.StartsWith(term.Typed, StringComparison.Ordinal))))
            {
                return ($"{called} has", true);
            }
        }

        return parts.FirstOrDefault(part => part.Words.Any(term.Near.Contains)) is { Called: { } like } ? ($"{like} is like", true)
            : row.Operator is not null && term.Operators.Length > 0 ? ($"Operator {row.Operator}", false)
            : row.Postcode?.StartsWith(term.Typed, StringComparison.OrdinalIgnoreCase) == true ? ($"Postcode {row.Postcode}", false)
            : null;
    }
}
