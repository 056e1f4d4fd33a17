using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Risk.Override;

/// <summary>Holds a band up, with a reason, until a moment or until somebody ends it; the figure, the next visit and the flags follow.</summary>
[Operation]
public sealed class HoldBandUp(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess)
{
    /// <returns>Null where it is held.</returns>
    public Task<OverrideRefusal?> Run(Guid premisesId, Band band, string reason, DateTimeOffset until, CancellationToken cancel = default) =>
        db.InTransaction(() => Hold(premisesId, band, reason, until, cancel), cancel);

    private async Task<OverrideRefusal?> Hold(Guid premisesId, Band band, string reason, DateTimeOffset until, CancellationToken cancel)
    {
        if (!person.Is(Role.Cplo, Role.Manager))
        {
            return OverrideRefusal.NotYours;
        }

        await db.LockPremises(premisesId, cancel);
        var now = clock.GetUtcNow();
        if (await db.BandOverrides.StillOpen(premisesId, now).AnyAsync(held => !held.IsDown, cancel))
        {
            return OverrideRefusal.HeldAlready;
        }

        var standing = await Standing(premisesId, cancel);
        if (OverrideRules.Up(band, standing.Band, until, now) is { } refusal)
        {
            return refusal;
        }

        var held = new BandOverride
        {
            Id = Guid.CreateVersion7(now),
            PremisesId = premisesId,
            AuthorityId = standing.AuthorityId,
            Band = band,
            Reason = reason,
            ProposedBy = person.Id,
            ProposedAt = now,
            Until = until,
        };
        db.BandOverrides.Add(held);
        await db.SaveChangesAsync(cancel);
        await assess.Run(premisesId, "override", held.Id, cancel);
        return null;
    }

    /// <summary>A place that was never assessed is first, so that what follows is a rise.</summary>
    private async Task<PremisesStanding> Standing(Guid premisesId, CancellationToken cancel)
    {
        if (!await db.Standings.AnyAsync(known => known.PremisesId == premisesId, cancel))
        {
            await assess.Run(premisesId, "first", null, cancel);
        }

        return await db.Standings.SingleAsync(known => known.PremisesId == premisesId, cancel);
    }
}
