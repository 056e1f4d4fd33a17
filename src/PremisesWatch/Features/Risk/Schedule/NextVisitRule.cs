using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Scheduling;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Risk.Schedule;

/// <summary>What the next visit follows from, beside the band and the date set before.</summary>
internal sealed record VisitFacts(bool IsClosed, bool TradesAfter23, VisitDates Visits);

/// <summary>The rule for one place, whether it was read alone or among thousands.</summary>
internal static class NextVisitRule
{
    /// <summary>Sets all of it, but for the day of a place that was visited.</summary>
    /// <returns>Between which days a visited place is due, for the caller to spread; null where the day is set.</returns>
    public static NextVisit? Apply(PremisesStanding standing, VisitFacts place, DateOnly today, RiskPolicy policy)
    {
        if (place.IsClosed)
        {
            (standing.NextDueOn, standing.DueBecause, standing.NextDueAtNight, standing.FromTakeOn) = (null, null, false, false);
            return null;
        }

        if (place.Visits.Last is not { } last)
        {
            FirstVisit(standing, place, today, policy);
            return null;
        }

        var next = NextVisit.After(
            last.UkDate(), place.Visits.LastAtNight?.UkDate(), place.TradesAfter23, standing.Band, today, place.Visits.GoAgainOn, standing.NextDueOn, policy);
        (standing.DueBecause, standing.NextDueAtNight, standing.FromTakeOn) = (next.Because, next.AtNight, false);
        return next;
    }

    /// <summary>Never visited: as its band asks from when it rose, or within 28 days of opening; take-on spreads the first load before this.</summary>
    private static void FirstVisit(PremisesStanding standing, VisitFacts place, DateOnly today, RiskPolicy policy)
    {
        var limit = standing.RoseAt is { } rose
            ? rose.UkDate().AddDays(policy.Of(standing.Band).IntervalDays)
            : standing.NextDueOn ?? today.AddDays(policy.Visits.OpensLaterDueDays);
        var (due, because) = (limit, standing.DueBecause ?? $"Not yet visited: a first visit within {policy.Visits.OpensLaterDueDays} days");
        if (place.Visits.GoAgainOn is { } again && again < due)
        {
            (due, because) = (again, "The last visit could not be completed");
        }

        if (standing.NextDueOn is null || due < standing.NextDueOn)
        {
            standing.NextDueOn = due < today ? today : due;
            standing.DueBecause = standing.RoseAt is null ? because : $"Rose to band {standing.Band} before its first visit";
            standing.NextDueAtNight = place.TradesAfter23;
        }
    }
}
