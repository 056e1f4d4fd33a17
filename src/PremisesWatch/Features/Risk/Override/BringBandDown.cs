using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Risk.Override;

/// <summary>Brings a band down by two people: one proposes, another confirms. Until then nothing changes; a guard rail is never passed.</summary>
[Operation]
public sealed class BringBandDown(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, CurrentPolicy currentPolicy, AssessPremises assess)
{
    /// <returns>Null where it is proposed.</returns>
    public Task<OverrideRefusal?> Propose(Guid premisesId, Band band, string reason, DateTimeOffset until, CancellationToken cancel = default) =>
        Locked(premisesId, async standing =>
        {
            var now = clock.GetUtcNow();
            if (await db.BandOverrides.StillOpen(premisesId, now).AnyAsync(held => held.IsDown, cancel))
            {
                return OverrideRefusal.HeldAlready;
            }

            if (await Refusal(band, standing, until, cancel) is { } refusal)
            {
                return refusal;
            }

            db.BandOverrides.Add(new BandOverride
            {
                Id = Guid.CreateVersion7(now),
                PremisesId = premisesId,
                AuthorityId = standing.AuthorityId,
                Band = band,
                IsDown = true,
                Reason = reason,
                ProposedBy = person.Id,
                ProposedAt = now,
                Until = until,
            });
            await db.SaveChangesAsync(cancel);
            return null;
        }, cancel);

    /// <returns>Null where it is confirmed, and the band has come down.</returns>
    public Task<OverrideRefusal?> Confirm(Guid premisesId, Guid overrideId, CancellationToken cancel = default) =>
        Locked(premisesId, async standing =>
        {
            var now = clock.GetUtcNow();
            var proposed = await db.BandOverrides.StillOpen(premisesId, now)
                .SingleOrDefaultAsync(held => held.Id == overrideId && held.IsDown && held.ConfirmedAt == null, cancel);
            if (proposed is null)
            {
                return OverrideRefusal.NotWaiting;
            }

            if ((OverrideRules.Confirm(proposed, person.Id) ?? await Refusal(proposed.Band, standing, proposed.Until, cancel)) is { } refusal)
            {
                return refusal;
            }

            (proposed.ConfirmedBy, proposed.ConfirmedAt) = (person.Id, now);
            await db.SaveChangesAsync(cancel);
            await assess.Run(premisesId, "override", proposed.Id, cancel);
            return null;
        }, cancel);

    private Task<OverrideRefusal?> Locked(Guid premisesId, Func<PremisesStanding, Task<OverrideRefusal?>> work, CancellationToken cancel) =>
        db.InTransaction(
            async () =>
            {
                if (!person.Is(Role.Cplo, Role.Manager))
                {
                    return OverrideRefusal.NotYours;
                }

                await db.LockPremises(premisesId, cancel);
                return await db.Standings.AsNoTracking().SingleOrDefaultAsync(known => known.PremisesId == premisesId, cancel) is { } standing
                    ? await work(standing)
                    : OverrideRefusal.BringsNothingDown;
            }, cancel);

    private async Task<OverrideRefusal?> Refusal(Band band, PremisesStanding standing, DateTimeOffset until, CancellationToken cancel)
    {
        var (now, policy) = (clock.GetUtcNow(), await currentPolicy.Get(cancel));
        var lines = await db.Act(
            Acting.AssessPlace, () => db.RiskLines.Where(line => line.AssessmentId == standing.LinesOfId).Select(line => line.Line).ToListAsync(cancel), cancel);
        return OverrideRules.Down(band, standing.Band, RiskFigure.At(lines, now, policy), until, now, policy);
    }
}
