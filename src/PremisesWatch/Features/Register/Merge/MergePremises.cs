using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Register.Merge;

/// <summary>
/// Makes two entries of the register one place: what is on record of the one follows to the other, which is assessed anew; the one is closed, and leads
/// there. Nothing is deleted, and <see cref="PartPremises"/> undoes it.
/// </summary>
[Operation]
public sealed class MergePremises(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess)
{
    /// <param name="goes">The entry that is closed.</param>
    /// <param name="stands">The entry that stands.</param>
    /// <returns>Why not, in a sentence; null where they are merged.</returns>
    public Task<string?> Run(Guid goes, Guid stands, string reason, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        foreach (var id in new[] { goes, stands }.Distinct().Order())
        {
            await db.LockPremises(id, cancel);
        }

        var from = await db.Premises.SingleOrDefaultAsync(premises => premises.Id == goes, cancel);
        var into = await db.Premises.SingleOrDefaultAsync(premises => premises.Id == stands, cancel);
        if (WhyNot(from, into) is { } problem)
        {
            return problem;
        }

        await Merge(from!, into!, reason, cancel);
        return null;
    }, cancel);

    internal static string? WhyNot(Premises? from, Premises? into) => (from, into) switch
    {
        (null, _) or (_, null) => "One of the two is not in the register, or is of an authority that you do not see.",
        _ when from.Id == into.Id => "A place cannot be merged into itself. Choose another.",
        _ when from.AuthorityId != into.AuthorityId => "They are of two authorities, and each keeps its own register. They cannot be merged.",
        _ when from.MergedIntoId is not null => $"{from.Name} ({from.Reference}) was merged already. Part it first, or choose the place that stands.",
        _ when into.MergedIntoId is not null => $"{into.Name} ({into.Reference}) was merged into another itself. Choose the place that stands.",
        _ when into.Status == PremisesStatus.Closed => $"{into.Name} ({into.Reference}) is closed, and would stand. Reopen it first, or let the other one stand.",
        _ => null,
    };

    private async Task Merge(Premises from, Premises into, string reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var merge = new PremisesMerge
        {
            Id = Guid.CreateVersion7(now),
            AuthorityId = into.AuthorityId,
            PremisesId = from.Id,
            IntoId = into.Id,
            Reason = reason,
            MergedBy = person.Id,
            MergedAt = now,
            StatusWas = from.Status,
            ClosedOnWas = from.ClosedOn,
            ClosedReasonWas = from.ClosedReason,
            NoLongerListedOnWas = from.NoLongerListedOn,
        };
        db.PremisesMerges.Add(merge);
        await db.SaveChangesAsync(cancel);
        await db.Act(Acting.AssessPlace, () => MergeSql.Move(db, merge.Id, from.Id, into.Id, person.Id, now, cancel), cancel);
        db.MovedRows.AddRange(FilledFields.Fill(from, into).Select(field => new MovedRow { MergeId = merge.Id, TableName = FilledFields.Table, RowKey = field }));
        (from.Status, from.ClosedOn, from.ClosedReason, from.NoLongerListedOn) = (PremisesStatus.Closed, now.UkDate(), $"The same place as {into.Reference}", null);
        (from.MergedIntoId, from.UpdatedAt, into.UpdatedAt) = (into.Id, now, now);
        db.PremisesChanges.AddRange(
            Change(from.Id, nameof(Premises.MergedIntoId), null, into.Reference, reason, now), Change(into.Id, "Merged", null, from.Reference, reason, now));
        await db.SaveChangesAsync(cancel);
        await assess.Run(into.Id, "merge", merge.Id, cancel);
        await assess.Run(from.Id, "merge", merge.Id, cancel);
    }

    private PremisesChange Change(Guid premises, string field, string? was, string? now, string reason, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at), PremisesId = premises, ChangedAt = at, ChangedBy = person.Id, Field = field, Was = was, Now = now, Reason = reason,
    };
}
