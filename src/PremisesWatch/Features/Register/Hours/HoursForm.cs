using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Overview;

namespace PremisesWatch.Features.Register.Hours;

/// <summary>One row of the form: a stretch on a weekday, or "every" day that has none of its own.</summary>
public sealed class HoursRow
{
    public const string Every = "every";

    public LicensableActivity Activity { get; set; }

    /// <summary>A weekday's English name, <see cref="Every"/>, or nothing in a row that is not used.</summary>
    public string? Weekday { get; set; }

    public string? Opens { get; set; }

    public string? Closes { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Opens) && string.IsNullOrWhiteSpace(Closes);
}

/// <summary>Licensed hours as rows of a form, and back.</summary>
public static class HoursForm
{
    public const int MostRows = 120;

    /// <summary>For each activity: every day, each weekday with what it has, and one more stretch.</summary>
    public static List<HoursRow> Rows(IReadOnlyCollection<LicensedInterval> hours) =>
        [.. Enum.GetValues<LicensableActivity>().SelectMany(activity => RowsOf(activity, [.. hours.Where(interval => interval.Activity == activity)]))];

    /// <summary>What the rows say, with a message in <paramref name="state"/> for each that says nothing sound.</summary>
    public static List<LicensedInterval> Read(IReadOnlyList<HoursRow> rows, ModelStateDictionary state, Func<Guid> newId)
    {
        var stated = new List<LicensedInterval>();
        var every = new List<LicensedInterval>();
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            if (!row.IsEmpty && ReadRow(row, index, state, newId) is { } interval)
            {
                (row.Weekday == HoursRow.Every ? every : stated).Add(interval);
            }
        }

        var filled = from day in WeekGrid.Week
                     from daily in every
                     where !stated.Exists(own => own.Activity == daily.Activity && own.Weekday == day)
                     select Copy(daily, day, newId());
        List<LicensedInterval> all = [.. stated, .. filled];
        foreach (var overlap in Overlaps(all))
        {
            state.AddModelError("", $"Two stretches overlap on {overlap.Weekday}, from {overlap.Opens:HH:mm}: make them one");
        }

        return all;
    }

    public static bool TryTime(string? text, out TimeOnly time)
    {
        var tidy = text?.Trim() is "24:00" ? "00:00" : text?.Trim();
        return TimeOnly.TryParseExact(tidy, ["HH:mm", "H:mm", "HHmm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    private static IEnumerable<HoursRow> RowsOf(LicensableActivity activity, LicensedInterval[] hours)
    {
        yield return new HoursRow { Activity = activity, Weekday = HoursRow.Every };
        foreach (var day in WeekGrid.Week)
        {
            var own = hours.Where(interval => interval.Weekday == day).OrderBy(interval => interval.Opens).ToList();
            foreach (var interval in own)
            {
                yield return new HoursRow { Activity = activity, Weekday = $"{day}", Opens = $"{interval.Opens:HH:mm}", Closes = $"{interval.Closes:HH:mm}" };
            }

            if (own.Count == 0)
            {
                yield return new HoursRow { Activity = activity, Weekday = $"{day}" };
            }
        }

        yield return new HoursRow { Activity = activity };
    }

    private static LicensedInterval? ReadRow(HoursRow row, int index, ModelStateDictionary state, Func<Guid> newId)
    {
        var before = state.ErrorCount;
        if (!TryTime(row.Opens, out var opens))
        {
            state.AddModelError($"Rows[{index}].Opens", $"{Said(row)}: enter when it opens, like 17:00");
        }

        if (!TryTime(row.Closes, out var closes))
        {
            state.AddModelError($"Rows[{index}].Closes", $"{Said(row)}: enter when it closes, like 03:00");
        }

        var day = DayOfWeek.Monday;
        if (row.Weekday != HoursRow.Every && !(Enum.TryParse(row.Weekday, out day) && Enum.IsDefined(day)))
        {
            state.AddModelError($"Rows[{index}].Weekday", "Choose the day of the further stretch");
        }

        return state.ErrorCount > before
            ? null
            : new LicensedInterval { Id = newId(), Activity = row.Activity, Weekday = day, Opens = opens, Closes = closes };
    }

    private static string Said(HoursRow row) => row.Weekday switch { HoursRow.Every => "Every day", null or "" => "Further stretch", var day => day };

    private static LicensedInterval Copy(LicensedInterval interval, DayOfWeek day, Guid id) =>
        new() { Id = id, Activity = interval.Activity, Weekday = day, Opens = interval.Opens, Closes = interval.Closes };

    private static IEnumerable<LicensedInterval> Overlaps(List<LicensedInterval> hours) =>
        from day in hours.GroupBy(interval => (interval.Activity, interval.Weekday))
        let ordered = day.OrderBy(interval => interval.Opens).ToList()
        from index in Enumerable.Range(1, ordered.Count - 1)
        let earlier = ordered[index - 1]
        where earlier.Closes <= earlier.Opens || earlier.Closes > ordered[index].Opens
        select ordered[index];
}
