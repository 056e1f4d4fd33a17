namespace PremisesWatch.Domain.Register;

/// <summary>One stretch on a weekday. Where it closes at or before it opens it runs past midnight; equal times are 24 hours.</summary>
public readonly record struct Stretch(DayOfWeek Weekday, TimeOnly Opens, TimeOnly Closes);

/// <summary>
/// Hours as people write them, read as stretches where every word of it is understood, and otherwise not at all: half of a sentence
/// is worse than none.
/// </summary>
public static class LicensedHoursText
{
    public static readonly IReadOnlyList<DayOfWeek> Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <returns>In the order of the week; null where it cannot be read, or says a day twice over.</returns>
    public static IReadOnlyList<Stretch>? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 2000 || HoursToken.Of(text) is not { Count: > 0 } tokens)
        {
            return null;
        }

        var stretches = new HoursSentence(tokens).Read();
        return stretches is null || Overlap(stretches)
            ? null
            : [.. stretches.OrderBy(stretch => ((int)stretch.Weekday + 6) % 7).ThenBy(stretch => stretch.Opens)];
    }

    /// <summary>Days in a row that are alike are said once: "Monday to Friday 17:00 to 23:00; Saturday 17:00 to 03:00".</summary>
    public static string Write(IEnumerable<Stretch> hours) => string.Join("; ", Runs([.. hours]));

    /// <summary>As they begin, then as they end: one order, however they are kept.</summary>
    private static readonly Comparer<Stretch> ByTime = Comparer<Stretch>.Create((one, other) =>
        (one.Opens, one.Closes <= one.Opens, one.Closes).CompareTo((other.Opens, other.Closes <= other.Opens, other.Closes)));

    private static IEnumerable<string> Runs(Stretch[] hours)
    {
        var days = Week.Select(day => string.Join(" and ", hours.Where(stretch => stretch.Weekday == day).Order(ByTime).Select(Times))).ToList();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1] == days[first])
            {
                last++;
            }

            if (days[first].Length > 0)
            {
                yield return $"{Said(first, last)} {days[first]}";
            }

            first = last + 1;
        }
    }

    private static string Said(int first, int last) => (last - first) switch
    {
        0 => $"{Week[first]}",
        1 => $"{Week[first]} and {Week[last]}",
        6 => "Every day",
        _ => $"{Week[first]} to {Week[last]}",
    };

    private static string Times(Stretch stretch) => stretch.Opens == stretch.Closes && stretch.Opens == TimeOnly.MinValue ? "24 hours" : $"{stretch.Opens:HH:mm} to {stretch.Closes:HH:mm}";

    private static bool Overlap(List<Stretch> hours) => hours.GroupBy(stretch => stretch.Weekday).Any(day =>
    {
        var ordered = day.OrderBy(stretch => stretch.Opens).ToList();
        return Enumerable.Range(1, ordered.Count - 1).Any(index =>
            ordered[index - 1].Closes <= ordered[index - 1].Opens || ordered[index - 1].Closes > ordered[index].Opens);
    });
}
