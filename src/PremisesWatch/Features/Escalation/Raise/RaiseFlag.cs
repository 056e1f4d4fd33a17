using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Features.Escalation.Climb;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Escalation.Raise;

/// <summary>Raises a flag within the caller's transaction, and takes the ladder's step that is due at once in the same one.</summary>
[Operation]
public sealed class RaiseFlag(PremisesWatchDb db, TimeProvider clock, ClimbLadders climb)
{
    /// <returns>The flag; the one already raised where it was for the same cause.</returns>
    public Task<Flag> Run(FlagToRaise what, CancellationToken cancel = default) => db.InTransaction(() => Raise(what, cancel), cancel);

    private async Task<Flag> Raise(FlagToRaise what, CancellationToken cancel)
    {
        await db.LockPremises(what.PremisesId, cancel);
        var known = await db.Flags.SingleOrDefaultAsync(
            flag => flag.PremisesId == what.PremisesId && flag.Kind == what.Kind && flag.CauseKey == what.CauseKey, cancel);
        if (known is not null)
        {
            return known;
        }

        var now = clock.GetUtcNow();
        var flag = new Flag
        {
            Id = Guid.CreateVersion7(now),
            Reference = await db.NextFlagReference(now.ToUk().Year, cancel),
            PremisesId = what.PremisesId,
            AuthorityId = what.AuthorityId,
            Kind = what.Kind,
            CauseKey = what.CauseKey,
            Sentence = what.Sentence,
            ObservationId = what.ObservationId,
            VisitId = what.VisitId,
            Restricted = what.Restricted,
            RaisedBy = what.RaisedBy,
            RaisedAt = now,
            NextStep = 1,
            NextStepAt = now,
        };
        db.Flags.Add(flag);
        await db.SaveChangesAsync(cancel);
        await climb.Run(flag.Id, cancel);
        await db.Entry(flag).ReloadAsync(cancel);
        return flag;
    }
}
