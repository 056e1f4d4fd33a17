using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Imports.Matching.Part;

public sealed record MergedHere(Guid Id, string Name, string Reference, DateTimeOffset MergedAt, string Reason);

/// <summary>Something recorded at the place since a merge.</summary>
public sealed record RecordedSince(Guid Id, string Words);

/// <summary>What can be parted from a place.</summary>
/// <param name="Numbers">Numbers of registers whose records are joined to it, where it is more than the one record.</param>
public sealed record Parts(Premises Place, IReadOnlyList<MergedHere> Merges, IReadOnlyList<ExternalReference> Numbers);

[Operation]
public sealed class ReadParts(PremisesWatchDb db)
{
    private const int Most = 50;

    /// <returns>Null where there is no such place for this person.</returns>
    public async Task<Parts?> Run(Guid premisesId, CancellationToken cancel = default)
    {
        if (await db.Premises.AsNoTracking().Include(premises => premises.References).SingleOrDefaultAsync(premises => premises.Id == premisesId, cancel) is not { } place)
        {
            return null;
        }

        var merges = await (
            from merge in db.PremisesMerges
            join entry in db.Premises on merge.PremisesId equals entry.Id
            where merge.IntoId == premisesId && merge.PartedAt == null
            orderby merge.MergedAt descending
            select new MergedHere(merge.Id, entry.Name, entry.Reference, merge.MergedAt, merge.Reason)).Take(Most).ToListAsync(cancel);
        var joined = place.References.Where(reference => MatchSource.All.Any(source => source.SchemeCode == reference.SchemeCode)).OrderBy(reference => reference.Value).ToList();
        return new Parts(place, merges, joined.Count > 1 || place.CreatedBy is not null ? joined : []);
    }

    /// <summary>What the merge did not bring: visits, plans and observations recorded after it, newest first.</summary>
    public async Task<IReadOnlyList<RecordedSince>> Since(PremisesMerge merge, CancellationToken cancel = default)
    {
        var visits = await db.Visits.Where(visit => visit.PremisesId == merge.IntoId && visit.EndedAt == null && visit.RecordedAt >= merge.MergedAt)
            .OrderByDescending(visit => visit.ArrivedAt).Take(Most).Select(visit => new { visit.Id, visit.Reference, visit.ArrivedAt }).ToListAsync(cancel);
        var plans = await db.PlannedVisits.Where(plan => plan.PremisesId == merge.IntoId && plan.PlannedAt >= merge.MergedAt && plan.VisitId == null)
            .OrderByDescending(plan => plan.PlannedOn).Take(Most).Select(plan => new { plan.Id, plan.PlannedOn }).ToListAsync(cancel);
        var signs = await (
            from sign in db.Observations
            join indicator in db.Indicators on new { Code = sign.IndicatorCode, Version = sign.CatalogueVersion } equals new { indicator.Code, Version = indicator.CatalogueVersion }
            where sign.PremisesId == merge.IntoId && sign.VisitId == null && sign.RecordedAt >= merge.MergedAt
            orderby sign.ObservedAt descending
            select new { sign.Id, indicator.Wording, sign.ObservedAt }).Take(Most).ToListAsync(cancel);
        return
        [
            .. visits.Select(visit => new RecordedSince(visit.Id, $"Visit {visit.Reference} of {UkTime.Full(visit.ArrivedAt)}, with what it found")),
            .. plans.Select(plan => new RecordedSince(plan.Id, $"Visit planned for {UkTime.Day(plan.PlannedOn)}")),
            .. signs.Select(sign => new RecordedSince(sign.Id, $"Observation of {UkTime.Full(sign.ObservedAt)}: {sign.Wording}")),
        ];
    }
}
