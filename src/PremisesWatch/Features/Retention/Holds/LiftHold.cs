using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention.Holds;

/// <summary>Lifts a legal hold, by a manager. The next night looks again at all that it may have kept out of the queue.</summary>
[Operation]
public sealed class LiftHold(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    /// <returns>False where it was lifted before.</returns>
    public Task<bool> Run(Guid id, string reason, CancellationToken cancel = default) => db.InTransaction(
        async () =>
        {
            var (me, now) = (person.Id, clock.GetUtcNow());
            var authority = await db.LegalHolds.Where(hold => hold.Id == id).Select(hold => hold.AuthorityId).SingleAsync(cancel);
            var lifted = await db.LegalHolds.Where(hold => hold.Id == id && hold.LiftedAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(hold => hold.LiftedBy, me).SetProperty(hold => hold.LiftedAt, now).SetProperty(hold => hold.LiftedBecause, reason), cancel);
            if (lifted == 1)
            {
                await HoldsSql.ReadAgain(db, authority, cancel);
            }

            return lifted == 1;
        },
        cancel);
}
