using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Scheduling;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Risk.TakeOn;

/// <summary>
/// Gives every place that was never assessed its first assessment and its first visit: spread over the take-on months for the
/// first load of its type, within 28 days for a place that comes later.
/// </summary>
[Operation]
public sealed class TakeOnNew(PremisesWatchDb db, TimeProvider clock, CurrentPolicy currentPolicy)
{
    private const int Batch = 2000;

    /// <summary>All of it or nothing: killed half-way, no place is left with a first visit that was not spread.</summary>
    /// <returns>How many places were taken on.</returns>
    public Task<int> Run(int authorityId, CancellationToken cancel = default) => db.InTransaction(() => TakeOn(authorityId, cancel), cancel);

    private async Task<int> TakeOn(int authorityId, CancellationToken cancel)
    {
        await db.LockTakeOn(authorityId, cancel);
        var policy = await currentPolicy.Get(cancel);
        var types = await db.PremisesTypes.ToDictionaryAsync(type => type.Code, cancel);
        var known = await TypesTakenOn(authorityId, cancel);
        var firstLoad = new List<Guid>();
        var total = 0;
        while (await NextBatch(authorityId, cancel) is { Count: > 0 } places)
        {
            foreach (var place in places)
            {
                Add(place, types[place.TypeCode], policy);
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            firstLoad.AddRange(places.Where(place => !known.Contains(place.TypeCode)).Select(place => place.Id));
            total += places.Count;
        }

        await Spread(authorityId, firstLoad, policy, cancel);
        return total;
    }

    private async Task<HashSet<string>> TypesTakenOn(int authorityId, CancellationToken cancel) => (await (
        from standing in db.Standings
        join premises in db.Premises on standing.PremisesId equals premises.Id
        where standing.AuthorityId == authorityId
        select premises.TypeCode).Distinct().ToListAsync(cancel)).ToHashSet();

    private async Task<List<Premises>> NextBatch(int authorityId, CancellationToken cancel)
    {
        var ids = await TakeOnSql.New(db, authorityId, Batch, cancel);
        return await db.Premises.AsNoTracking().Include(premises => premises.Hours).Where(premises => ids.Contains(premises.Id)).ToListAsync(cancel);
    }

    /// <summary>Of the register's facts alone: whatever else is on record of a place has assessed it already.</summary>
    private void Add(Premises place, PremisesType type, RiskPolicy policy)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var lines = RiskAssessor.Lines(new RiskInputs(type.HasAccommodation, SettingFacts.Of(place, type, null), [], [], [], []), policy);
        var figure = RiskFigure.At(lines, now, policy);
        var band = Banding.Next(null, figure, mayFall: false, policy);
        db.RiskAssessments.Add(new RiskAssessment
        {
            Id = id,
            PremisesId = place.Id,
            AuthorityId = place.AuthorityId,
            PolicyVersion = policy.Version,
            AssessedAt = now,
            Setting = figure.Setting,
            Control = figure.Control,
            Signal = figure.Signal,
            BandBySum = figure.BandBySum,
            Band = band,
            Provisional = true,
            Cause = "first",
            LinesOfId = id,
        });
        db.RiskLines.AddRange(lines.Select((line, index) => new StoredRiskLine { AssessmentId = id, Ordinal = index, Line = line }));
        db.Standings.Add(new PremisesStanding
        {
            PremisesId = place.Id,
            AuthorityId = place.AuthorityId,
            Band = band,
            AssessmentId = id,
            LinesOfId = id,
            BandedAt = now,
            NextDueOn = clock.UkToday().AddDays(policy.Visits.OpensLaterDueDays),
            DueBecause = $"New to the register: a first visit within {policy.Visits.OpensLaterDueDays} days",
        });
    }

    private async Task Spread(int authorityId, List<Guid> premises, RiskPolicy policy, CancellationToken cancel)
    {
        var capacity = await db.Authorities.Where(authority => authority.Id == authorityId).Select(authority => authority.VisitsPerWeek).SingleAsync(cancel);
        var start = clock.UkToday();
        var weeks = (start.AddMonths(policy.Visits.TakeOnMonths).DayNumber - start.DayNumber) / 7;
        await TakeOnSql.Spread(db, authorityId, [.. premises], capacity, weeks, NextVisit.WeekOf(start).AddDays(7), cancel);
    }
}
