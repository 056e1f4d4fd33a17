namespace PremisesWatch.Domain.Register;

/// <summary>What licensed hours say of the night. Local times; an interval may run past midnight.</summary>
public static class TradingHours
{
    private static readonly TimeOnly Eleven = new(23, 0);
    private static readonly TimeOnly Two = new(2, 0);

    /// <summary>Latest a trading day is taken to begin: what opens before 05:00 belongs to the night before.</summary>
    private static readonly TimeOnly DayBegins = new(5, 0);

    public static bool TradesAfter23(this IEnumerable<LicensedInterval> hours) => hours.Any(interval => interval.RunsPast(Eleven));

    public static bool TradesAfter02(this IEnumerable<LicensedInterval> hours) => hours.Any(interval => interval.RunsPast(Two));

    private static bool RunsPast(this LicensedInterval interval, TimeOnly time)
    {
        var opens = Minutes(interval.Opens);
        var closes = Minutes(interval.Closes);
        if (closes <= opens)
        {
            closes += TimeSpan.FromDays(1).TotalMinutes;
        }

        return closes > Minutes(time);
    }

    /// <summary>Minutes since 05:00, so that 02:00 lies after 23:00.</summary>
    private static double Minutes(TimeOnly time) => (time - DayBegins).TotalMinutes;
}
