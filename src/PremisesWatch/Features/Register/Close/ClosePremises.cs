using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Details;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Close;

/// <summary>Closes a place, which is then due for no visit, or opens it again. What is on record of it stays.</summary>
[Operation]
public sealed class ClosePremises(PremisesWatchDb db, SaveChanges save)
{
    /// <returns>Null where there is no such place for this person; false where it was closed already.</returns>
    public Task<bool?> Close(Guid id, DateOnly on, string reason, CancellationToken cancel = default) => Change(id, PremisesStatus.Closed, premises =>
    {
        (premises.ClosedOn, premises.ClosedReason, premises.NoLongerListedOn) = (on, reason, null);
    }, reason, cancel);

    public Task<bool?> Reopen(Guid id, string reason, CancellationToken cancel = default) => Change(id, PremisesStatus.Open, premises =>
    {
        (premises.ClosedOn, premises.ClosedReason) = (null, null);
    }, reason, cancel);

    private Task<bool?> Change(Guid id, PremisesStatus to, Action<Premises> put, string reason, CancellationToken cancel) => db.InTransaction<bool?>(async () =>
    {
        await db.LockPremises(id, cancel);
        if (await db.Premises.SingleOrDefaultAsync(premises => premises.Id == id, cancel) is not { } premises)
        {
            return null;
        }

        // One that was merged is opened by parting it again.
        if (premises.Status == to || premises.MergedIntoId is not null)
        {
            return false;
        }

        var was = premises.Status;
        premises.Status = to;
        put(premises);
        await save.Run(premises, [(nameof(Premises.Status), was.ToString(), to.ToString())], reason, cancel);
        return true;
    }, cancel);
}
