using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Search;

/// <summary>Understands what was typed in the search box. What it finds in the register depends on nobody's filters, so that list, map and file agree.</summary>
[Operation]
public sealed class ReadSearch(Connections connections)
{
    private const int MostNear = 8;

    /// <summary>A word that stands in no more places than this may be a slip for one that stands in many more.</summary>
    private const int Rare = 100;

    private const int ManyMore = 50;

    /// <summary>Fewer digits than this are a number only as a whole.</summary>
    private const int PartOfNumber = 5;

    private static readonly string[] SaysLittle = ["and", "the", "of", "n", "at"];

    /// <param name="near">Words near to each typed one count too, also where the register knows what was typed.</param>
    public async Task<SearchQuery> Run(string typed, bool near, CancellationToken cancel = default)
    {
        var (known, numbers) = await SearchSql.Read(connections, typed, NumberPattern(typed), cancel);
        var words = TypedPostcode.Joined([.. known.Select(word => word.Word)]);
        var telling = words.Where(word => !SaysLittle.Contains(word)).ToList();
        var terms = new List<SearchTerm>();
        foreach (var word in telling.Count > 0 ? telling : words)
        {
            var isLast = word == words[^1];
            terms.Add(known.FirstOrDefault(one => one.Word == word) is { } single && !TypedPostcode.IsWhole(word)
                ? Term(single, isLast, near)
                : await Postcode(word, near, cancel));
        }

        var operators = await SearchSql.OperatorsOf(connections, [.. terms.Select(term => term.Query)], cancel);
        return new SearchQuery(
            string.Join(' ', known.Select(word => word.Word)),
            [.. terms.Select((term, index) => term with { Operators = [.. operators[index]] })],
            numbers);
    }

    private static SearchTerm Term(KnownWord word, bool isLast, bool near)
    {
        // "royle" is nearer to "royale", but "royal" is what was meant.
        var likely = word.Near.Select(other => (other.Word, other.Places, Slips: Slip.Between(word.Word, other.Word)))
            .Where(other => other.Slips <= (word.Word.Length < 5 ? 1 : 2))
            .OrderByDescending(other => other.Slips > 1 ? other.Places / ManyMore : other.Places).ThenBy(other => other.Slips).ToList();
        var places = isLast ? word.Beginning : word.Places;
        var isSlip = likely.Count > 0 && (places == 0 || (places <= Rare && likely.Any(other => other.Slips == 1 && other.Places >= ManyMore * places)));
        return new SearchTerm(word.Word, isLast, TypedPostcode.IsBegun(word.Word), near || isSlip ? [.. likely.Take(MostNear).Select(other => other.Word)] : []) { IsSlip = isSlip };
    }

    private async Task<SearchTerm> Postcode(string word, bool near, CancellationToken cancel)
    {
        if (!TypedPostcode.IsWhole(word))
        {
            return new SearchTerm(word, true, true, []);
        }

        var inUse = await SearchSql.PostcodesInUse(connections, [.. TypedPostcode.Near(word).Prepend(word).Where(TypedPostcode.IsWhole).Select(TypedPostcode.Written)], cancel);
        var isSlip = !inUse.Contains(word);
        return new SearchTerm(word, false, true, near || isSlip ? [.. inUse.Where(other => other != word).Order(StringComparer.Ordinal)] : []) { IsSlip = isSlip };
    }

    private static string? NumberPattern(string typed)
    {
        var escaped = typed.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return !typed.Any(char.IsAsciiDigit) || typed.Length < 3 ? null : typed.Length < PartOfNumber ? escaped : $"%{escaped}%";
    }
}
