using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Shared;

namespace PremisesWatch.Features.Register.Overview;

/// <summary>Licensed hours as a week of 7 × 24 hours, and as words.</summary>
public static class WeekGrid
{
    public static readonly IReadOnlyList<DayOfWeek> Week = LicensedHoursText.Week;

    private const int Day = 24 * 60;

    /// <summary>Whether it trades in any minute of the hour, by the wall clock: 01 on Sunday may belong to Saturday's night.</summary>
    public static bool IsOpen(IEnumerable<LicensedInterval> hours, DayOfWeek day, int hour) => hours.Any(interval =>
    {
        var opens = Minutes(interval.Opens);
        var closes = Minutes(interval.Closes) + (interval.Closes <= interval.Opens ? Day : 0);
        var offset = ((int)day - (int)interval.Weekday + 7) % 7 * Day;
        var from = offset + (hour * 60);
        return Overlaps(opens, closes, from) || Overlaps(opens, closes, from - (7 * Day));
    });

    /// <summary>One line an activity; days in a row that are alike are said once: "Monday to Friday 17:00 to 23:00; Saturday 17:00 to 03:00".</summary>
    public static IEnumerable<string> InWords(IEnumerable<LicensedInterval> hours) => hours
        .GroupBy(interval => interval.Activity)
        .OrderBy(activity => activity.Key)
        .Select(activity => $"{Name(activity.Key)}: {LicensedHoursText.Write(activity.Select(interval => new Stretch(interval.Weekday, interval.Opens, interval.Closes)))}");

    public static string Name(LicensableActivity activity) => LicenceFacts.Name(activity);

    private static bool Overlaps(int opens, int closes, int from) => opens < from + 60 && closes > from;

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
