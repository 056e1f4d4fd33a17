using System.Globalization;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Register.Browse;

/// <summary>A filter in words: "38 takeaways in Claremont trade at night and are due".</summary>
public sealed class FilterWords(RegisterChoices choices)
{
    public string Count(int total, RegisterFilter filter)
    {
        var one = total == 1;
        var parts = new List<string>();
        if (filter.Night)
        {
            parts.Add(one ? "trades after 23:00" : "trade after 23:00");
        }

        if (filter.Due is not null)
        {
            parts.Add((one ? "is " : "are ") + (filter.Due == RegisterFilter.DueOverdue ? "overdue" : "due within 28 days"));
        }

        if (filter.Flagged)
        {
            parts.Add(one ? "has an open flag" : "have an open flag");
        }

        if (filter.NotOnMap)
        {
            parts.Add(one ? "is not on the map" : "are not on the map");
        }

        if (filter.Unlisted)
        {
            parts.Add((one ? "is" : "are") + " no longer in the food register");
        }

        return string.Join(' ', new[] { total.ToString("N0", CultureInfo.GetCultureInfo("en-GB")), Noun(filter, one), Where(filter), Bands(filter), Joined(parts) }
            .Where(part => part.Length > 0));
    }

    public IEnumerable<(string Text, RegisterFilter Without)> Chips(RegisterFilter filter)
    {
        var first = filter with { Page = 1 };
        if (filter.Q is not null)
        {
            yield return ($"“{filter.Q}”", first with { Q = null });
        }

        foreach (var type in filter.Types)
        {
            yield return (choices.Types.FirstOrDefault(known => known.Code == type)?.Name ?? type, first with { Types = [.. filter.Types.Where(t => t != type)] });
        }

        foreach (var ward in filter.Wards)
        {
            yield return (choices.Wards.FirstOrDefault(known => known.Id == ward).Name ?? "Ward", first with { Wards = [.. filter.Wards.Where(w => w != ward)] });
        }

        foreach (var band in filter.Bands)
        {
            yield return ($"Band {band}", first with { Bands = [.. filter.Bands.Where(b => b != band)] });
        }

        (bool On, string Text, RegisterFilter Without)[] switches =
        [
            (filter.Night, "Trades after 23:00", first with { Night = false }),
            (filter.Due is not null, filter.Due == RegisterFilter.DueOverdue ? "Overdue" : "Due within 28 days", first with { Due = null }),
            (filter.Flagged, "Open flag", first with { Flagged = false }),
            (filter.NotOnMap, "Not on the map", first with { NotOnMap = false }),
            (filter.Closed, "Closed places", first with { Closed = false }),
            (filter.Unlisted, "No longer in the food register", first with { Unlisted = false }),
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
        1 => $"in {choices.Wards.FirstOrDefault(ward => ward.Id == filter.Wards[0]).Name ?? "the ward"}",
        var many => $"in {many} wards",
    };

    private static string Bands(RegisterFilter filter) => filter.Bands.Length == 0 ? "" : $"in band {string.Join(" or ", filter.Bands.Order())}";

    private static string Joined(List<string> parts) => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
}
