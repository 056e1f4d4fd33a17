using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Scheduling;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Risk.Schedule;

/// <summary>Sets when a premises is next due, in the least loaded week that the rule allows.</summary>
[Operation]
public sealed class SetNextVisit(PremisesWatchDb db, TimeProvider clock)
{
    public async Task Run(PremisesStanding standing, PremisesRecord place, RiskPolicy policy, CancellationToken cancel = default)
    {
        var today = clock.UkToday();
        if (place.Premises.Status == PremisesStatus.Closed)
        {
            (standing.NextDueOn, standing.DueBecause, standing.NextDueAtNight, standing.FromTakeOn) = (null, null, false, false);
        }
        else if (place.Visits.Last is { } last)
        {
            var next = NextVisit.After(
                last.UkDate(), place.Visits.LastAtNight?.UkDate(), place.TradesAfter23, standing.Band, today, place.Visits.GoAgainOn, standing.NextDueOn, policy);
            standing.NextDueOn = next.Earliest == next.Latest ? next.Latest : next.Spread(await Load(standing, next, cancel));
            standing.DueBecause = next.Because;
            standing.NextDueAtNight = next.AtNight;
            standing.FromTakeOn = false;
        }
        else
        {
            FirstVisit(standing, place, today, policy);
        }
    }

    /// <summary>Never visited: as its band asks from when it rose, or within 28 days of opening; take-on spreads the first load before this.</summary>
    private static void FirstVisit(PremisesStanding standing, PremisesRecord place, DateOnly today, RiskPolicy policy)
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

    private async Task<Dictionary<DateOnly, int>> Load(PremisesStanding standing, NextVisit next, CancellationToken cancel)
    {
        var days = await db.Standings
            .Where(other => other.AuthorityId == standing.AuthorityId && other.PremisesId != standing.PremisesId
                && other.NextDueOn >= next.Earliest.AddDays(-7) && other.NextDueOn <= next.Latest.AddDays(7))
            .GroupBy(other => other.NextDueOn!.Value)
            .Select(day => new { Day = day.Key, Places = day.Count() })
            .ToListAsync(cancel);
        return days.GroupBy(day => NextVisit.WeekOf(day.Day)).ToDictionary(week => week.Key, week => week.Sum(day => day.Places));
    }
}
