using System.Globalization;

namespace PremisesWatch.Platform.Time;

/// <summary>Times as people in the United Kingdom read them. Stored times are UTC.</summary>
public static class UkTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static DateTimeOffset ToUk(this DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone);

    public static DateOnly UkDate(this DateTimeOffset time) => DateOnly.FromDateTime(time.ToUk().DateTime);

    public static DateOnly UkToday(this TimeProvider clock) => clock.GetUtcNow().UkDate();

    /// <summary>"today at 23:40", "yesterday at 01:30", "3 November 2026 at 09:05".</summary>
    public static string Relative(DateTimeOffset time, DateTimeOffset now)
    {
        var uk = time.ToUk();
        return $"{RelativeDay(DateOnly.FromDateTime(uk.DateTime), now.UkDate())} at {uk:HH:mm}";
    }

    /// <summary>"today", "tomorrow", "yesterday", "3 November 2026".</summary>
    public static string RelativeDay(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        _ => Day(day),
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"3 November 2026 at 09:05": the full time, for a title.</summary>
    public static string Full(DateTimeOffset time) => time.ToUk().ToString("d MMMM yyyy 'at' HH:mm", British);

    /// <summary>The instant of a local time; in the autumn hour that comes twice, the first of the two.</summary>
    public static DateTimeOffset FromUk(DateTime local)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(unspecified))
        {
            unspecified = unspecified.AddHours(1);
        }

        var offset = Zone.IsAmbiguousTime(unspecified) ? Zone.GetAmbiguousTimeOffsets(unspecified).Max() : Zone.GetUtcOffset(unspecified);
        return new DateTimeOffset(unspecified, offset).ToUniversalTime();
    }
}
