using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Merge;

/// <summary>Undoes a merge by its log: every row that was brought goes back. What was recorded since stays with the place that stood, unless it is given.</summary>
[Operation]
public sealed class PartPremises(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess)
{
    /// <param name="given">Visits, plans and observations recorded since that belong to the parted place.</param>
    /// <returns>Why not, in a sentence; null where they are parted.</returns>
    public async Task<string?> Run(Guid mergeId, string reason, IReadOnlyList<Guid> given, CancellationToken cancel = default) =>
        await db.PremisesMerges.AsNoTracking().SingleOrDefaultAsync(merge => merge.Id == mergeId, cancel) is { } known
            ? await db.InTransaction(() => Part(known, reason, given, cancel), cancel)
            : "There is no such merge.";

    private async Task<string?> Part(PremisesMerge known, string reason, IReadOnlyList<Guid> given, CancellationToken cancel)
    {
        foreach (var id in new[] { known.PremisesId, known.IntoId }.Order())
        {
            await db.LockPremises(id, cancel);
        }

        var merge = await db.PremisesMerges.SingleAsync(merge => merge.Id == known.Id, cancel);
        var from = await db.Premises.SingleAsync(premises => premises.Id == merge.PremisesId, cancel);
        var into = await db.Premises.SingleAsync(premises => premises.Id == merge.IntoId, cancel);
        if (merge.PartedAt is not null)
        {
            return "Somebody parted them first.";
        }

        if (into.MergedIntoId is not null)
        {
            return $"{into.Name} ({into.Reference}) was itself merged into another since. Part that first.";
        }

        var now = clock.GetUtcNow();
        await db.Act(Acting.AssessPlace, () => MergeSql.MoveBack(db, merge.Id, from.Id, into.Id, person.Id, now, cancel), cancel);
        await MergeSql.Give(db, from.Id, into.Id, [.. given], cancel);
        await Restore(merge, from, into, reason, now, cancel);
        await assess.Run(into.Id, "part", merge.Id, cancel);
        await assess.Run(from.Id, "part", merge.Id, cancel);
        return null;
    }

    private async Task Restore(PremisesMerge merge, Premises from, Premises into, string reason, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var field in await db.MovedRows.Where(row => row.MergeId == merge.Id && row.TableName == FilledFields.Table).Select(row => row.RowKey).ToListAsync(cancel))
        {
            FilledFields.Empty(field, from, into);
        }

        (from.Status, from.ClosedOn, from.ClosedReason, from.NoLongerListedOn) = (merge.StatusWas, merge.ClosedOnWas, merge.ClosedReasonWas, merge.NoLongerListedOnWas);
        (from.MergedIntoId, from.UpdatedAt, into.UpdatedAt) = (null, now, now);
        (merge.PartedAt, merge.PartedBy, merge.PartedBecause) = (now, person.Id, reason);
        db.PremisesChanges.AddRange(
            new PremisesChange
            {
                Id = Guid.CreateVersion7(now), PremisesId = from.Id, ChangedAt = now, ChangedBy = person.Id, Field = nameof(Premises.MergedIntoId), Was = into.Reference, Reason = reason,
            },
            new PremisesChange
            {
                Id = Guid.CreateVersion7(now), PremisesId = into.Id, ChangedAt = now, ChangedBy = person.Id, Field = "Merged", Was = from.Reference, Reason = reason,
            });
        await db.SaveChangesAsync(cancel);
    }
}
