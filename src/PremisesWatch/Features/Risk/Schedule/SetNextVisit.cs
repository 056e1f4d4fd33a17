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
        var facts = new VisitFacts(place.Premises.Status == PremisesStatus.Closed, place.TradesAfter23, place.Visits);
        if (NextVisitRule.Apply(standing, facts, clock.UkToday(), policy) is { } next)
        {
            standing.NextDueOn = next.Earliest == next.Latest ? next.Latest : next.Spread(await Load(standing, next, cancel));
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
