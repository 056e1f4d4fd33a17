using System.Globalization;

namespace PremisesWatch.Features.Register.Filter;

/// <summary>A filter in words: "38 takeaways in Claremont trade at night and are due".</summary>
public sealed class FilterWords(RegisterChoices choices)
{
    /// <summary>Beyond this the number is not told.</summary>
    public const int MostCounted = 1_000;

    /// <param name="total">Beyond <see cref="MostCounted"/> it is said that there are more.</param>
    public string Count(int total, RegisterFilter filter)
    {
        var one = total == 1;
        return string.Join(' ', new[]
        {
            total > MostCounted ? $"More than {Number(MostCounted)}" : Number(total), Noun(filter, one), Where(filter), Bands(filter), Joined([.. Said(filter, one)]),
        }.Where(part => part.Length > 0));
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    private static IEnumerable<string> Said(RegisterFilter filter, bool one)
    {
        var (are, have, trade, match) = one ? ("is", "has", "trades", "matches") : ("are", "have", "trade", "match");
        (bool Applies, string Words)[] all =
        [
            (filter.Q is not null, filter.Near ? $"{are} like “{filter.Q}”" : $"{match} “{filter.Q}”"),
            (filter.Operator is not null, $"{are} run by this operator"),
            (filter.Night, $"{trade} after 23:00"),
            (filter.Due == RegisterFilter.DueNow, $"{are} due within 28 days"),
            (filter.Due == RegisterFilter.DueOverdue, $"{are} overdue"),
            (filter.Flagged, $"{have} an open flag"),
            (filter.NotOnMap, $"{are} not on the map"),
            (filter.Unlisted, $"{are} no longer in the food register"),
            (filter.Differs, $"{have} a corrected field that the food register changed"),
        ];
        return all.Where(part => part.Applies).Select(part => part.Words);
    }

    public IEnumerable<(string Text, RegisterFilter Without)> Chips(RegisterFilter filter)
    {
        var first = filter with { From = null };
        if (filter.Q is not null)
        {
            yield return ($"“{filter.Q}”", first with { Q = null, Near = false });
        }

        foreach (var type in filter.Types)
        {
            yield return (choices.Types.FirstOrDefault(known => known.Code == type)?.Name ?? type, first with { Types = [.. filter.Types.Where(t => t != type)] });
        }

        foreach (var ward in filter.Wards)
        {
            yield return (choices.Wards.FirstOrDefault(known => known.Id == ward)?.Name ?? "Ward", first with { Wards = [.. filter.Wards.Where(w => w != ward)] });
        }

        foreach (var band in filter.Bands)
        {
            yield return ($"Band {band}", first with { Bands = [.. filter.Bands.Where(b => b != band)] });
        }

        (bool On, string Text, RegisterFilter Without)[] switches =
        [
            (filter.Operator is not null, "Of one operator", first with { Operator = null }),
            (filter.Night, "Trades after 23:00", first with { Night = false }),
            (filter.Due is not null, filter.Due == RegisterFilter.DueOverdue ? "Overdue" : "Due within 28 days", first with { Due = null }),
            (filter.Flagged, "Open flag", first with { Flagged = false }),
            (filter.NotOnMap, "Not on the map", first with { NotOnMap = false }),
            (filter.Closed, "Closed places", first with { Closed = false }),
            (filter.Unlisted, "No longer in the food register", first with { Unlisted = false }),
            (filter.Differs, "Food register changed what we corrected", first with { Differs = false }),
        ];
        foreach (var (_, text, without) in switches.Where(chip => chip.On))
        {
            yield return (text, without);
        }
    }

    private string Noun(RegisterFilter filter, bool one)
    {
        var closed = filter.Closed ? "closed " : "";
        return filter.Types is [var only] && choices.Types.FirstOrDefault(type => type.Code == only) is { } type
            ? closed + (one ? type.Name.ToLowerInvariant() : type.Plural)
            : closed + (one ? "place" : "places");
    }

    private string Where(RegisterFilter filter) => filter.Wards.Length switch
    {
        0 => "",
        1 => $"in {choices.Wards.FirstOrDefault(ward => ward.Id == filter.Wards[0])?.Name ?? "the ward"}",
        var many => $"in {many} wards",
    };

    private static string Bands(RegisterFilter filter) => filter.Bands.Length == 0 ? "" : $"in band {string.Join(" or ", filter.Bands.Order())}";

    private static string Joined(List<string> parts) => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
}
