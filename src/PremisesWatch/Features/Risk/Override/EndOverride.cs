using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Risk.Override;

/// <summary>
/// Ends an override before its day, or a proposal that waits, with a reason. A band that was held up then stays until a completed visit
/// made since it rose, as guard rail G3 has it; one that was brought down goes back up at once where its figure asks for it.
/// </summary>
[Operation]
public sealed class EndOverride(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess)
{
    /// <returns>False where there is none to end, or it is not the person's to end.</returns>
    public Task<bool> Run(Guid premisesId, Guid overrideId, string reason, CancellationToken cancel = default) =>
        db.InTransaction(() => End(premisesId, overrideId, reason, cancel), cancel);

    private async Task<bool> End(Guid premisesId, Guid overrideId, string reason, CancellationToken cancel)
    {
        if (!person.Is(Role.Cplo, Role.Manager))
        {
            return false;
        }

        await db.LockPremises(premisesId, cancel);
        var now = clock.GetUtcNow();
        if (await db.BandOverrides.StillOpen(premisesId, now).SingleOrDefaultAsync(held => held.Id == overrideId, cancel) is not { } held)
        {
            return false;
        }

        (held.EndedAt, held.EndedBy, held.EndedBecause) = (now, person.Id, reason);
        await db.SaveChangesAsync(cancel);
        await assess.Run(premisesId, "override", overrideId, cancel);
        return true;
    }
}
