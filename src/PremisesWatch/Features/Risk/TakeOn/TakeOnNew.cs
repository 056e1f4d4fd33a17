using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Scheduling;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Risk.TakeOn;

/// <summary>
/// Gives every place that was never assessed its first assessment and its first visit: spread over the take-on months for the
/// first load of its type, within 28 days for a place that comes later. What is on record of such a place is facts of the register
/// alone, so that places of equal facts are assessed once, by the rules, and all are written by one statement.
/// </summary>
[Operation]
public sealed class TakeOnNew(PremisesWatchDb db, TimeProvider clock, CurrentPolicy currentPolicy)
{
    private const int PlacesAtOnce = 20_000;

    public Task<int> Run(int authorityId, CancellationToken cancel = default) => Run([authorityId], cancel);

    /// <summary>An authority whole or not at all: killed half-way, no place is left with a first visit that was not spread.</summary>
    /// <param name="authorities">All of them where null.</param>
    /// <returns>How many places were taken on.</returns>
    public async Task<int> Run(int[]? authorities, CancellationToken cancel = default)
    {
        var total = 0;
        foreach (var some in Together(await TakeOnSql.New(db, authorities, cancel)))
        {
            total += await db.InTransaction(() => TakeOn(some, cancel), cancel);
        }

        return total;
    }

    /// <summary>Few places of many authorities go together, many of one alone.</summary>
    private static IEnumerable<List<NewPlace>> Together(IEnumerable<NewPlace> places)
    {
        List<NewPlace> together = [];
        foreach (var authority in places.GroupBy(place => place.AuthorityId).OrderBy(authority => authority.Key))
        {
            together.AddRange(authority);
            if (together.Count >= PlacesAtOnce)
            {
                yield return together;
                together = [];
            }
        }

        if (together.Count > 0)
        {
            yield return together;
        }
    }

    private async Task<int> TakeOn(List<NewPlace> places, CancellationToken cancel)
    {
        await TakeOnSql.Lock(db, [.. places.Select(place => place.AuthorityId).Distinct()], cancel);
        var policy = await currentPolicy.Get(cancel);
        var kinds = FirstAssessment.OfEveryKind(await db.PremisesTypes.AsNoTracking().ToListAsync(cancel), policy, clock.GetUtcNow());
        var today = clock.UkToday();
        var weeks = (today.AddMonths(policy.Visits.TakeOnMonths).DayNumber - today.DayNumber) / 7;
        var plan = new FirstVisits(weeks, NextVisit.WeekOf(today).AddDays(7), today.AddDays(policy.Visits.OpensLaterDueDays), policy.Visits.OpensLaterDueDays);
        return await TakeOnSql.TakeOn(db, [.. places.Select(place => place.Id)], kinds, plan, policy.Version, clock.GetUtcNow(), cancel);
    }
}
