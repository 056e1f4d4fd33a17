using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Domain.Scheduling;

/// <summary>When a place is next due, and why then (policy page, Visits).</summary>
/// <param name="Latest">The day it is due by the rule; spreading only ever moves it earlier.</param>
/// <param name="Earliest">The first day that spreading may choose.</param>
public sealed record NextVisit(DateOnly Latest, DateOnly Earliest, bool AtNight, string Because)
{
    /// <param name="lastVisit">Of the last completed visit; null where there is none, which take-on looks after.</param>
    /// <param name="lastNightVisit">Of the last completed one between 23:00 and 05:00.</param>
    /// <param name="goAgainOn">What a visit that was not completed asked for.</param>
    /// <param name="dueBefore">When it was due until now: what is overdue stays overdue by as many days until a visit is made.</param>
    public static NextVisit After(
        DateOnly lastVisit, DateOnly? lastNightVisit, bool tradesAfter23, Band band, DateOnly today, DateOnly? goAgainOn, DateOnly? dueBefore, RiskPolicy policy)
    {
        var interval = policy.Of(band).IntervalDays;
        var byBand = lastVisit.AddDays(interval);
        var due = (Day: byBand, AtNight: false, Because: $"Band {band}: every {interval} days, and the last completed visit was on {Say(lastVisit)}");
        if (tradesAfter23)
        {
            var nightInterval = Math.Max(policy.Visits.NightEveryDays, interval);
            var byNight = (lastNightVisit ?? lastVisit.AddDays(interval - nightInterval)).AddDays(nightInterval);
            if (byNight <= due.Day)
            {
                var since = lastNightVisit is { } night ? $"the last was on {Say(night)}" : "there has been none";
                due = (byNight, true, $"It trades after 23:00: a visit at night every {nightInterval} days, and {since}");
            }
        }

        if (goAgainOn is { } again && again < due.Day)
        {
            due = (again, due.AtNight, "The last visit could not be completed");
        }

        if (due.Day < today)
        {
            due.Day = Overdue(due.Day, dueBefore, today);
            return new NextVisit(due.Day, due.Day, due.AtNight, due.Because);
        }

        var early = due.Day.AddDays(-(int)(interval * policy.Visits.SpreadEarlierShare));
        return new NextVisit(due.Day, early < today ? today : early, due.AtNight, due.Because);
    }

    /// <summary>What a rise, or a fact, makes due in the past is due today; what was due before stays so.</summary>
    private static DateOnly Overdue(DateOnly byRule, DateOnly? dueBefore, DateOnly today) =>
        dueBefore is { } before && before < today ? (before > byRule ? before : byRule) : today;

    /// <summary>The day in the least loaded week between earliest and latest; the latest of equals.</summary>
    /// <param name="load">Places due in the week that begins on a Monday.</param>
    public DateOnly Spread(IReadOnlyDictionary<DateOnly, int> load)
    {
        var best = Latest;
        for (var day = Latest.AddDays(-7); day >= Earliest; day = day.AddDays(-7))
        {
            if (load.GetValueOrDefault(WeekOf(day)) < load.GetValueOrDefault(WeekOf(best)))
            {
                best = day;
            }
        }

        return best;
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
}
