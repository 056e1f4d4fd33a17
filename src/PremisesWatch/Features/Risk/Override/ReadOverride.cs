using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk.Override;

/// <param name="Current">Null for a place that was not assessed yet.</param>
/// <param name="Held">Up, by hand, at this moment.</param>
public sealed record OverrideFile(string Place, Band? Current, bool Provisional, BandOverride? Held, string? HeldBy);

/// <summary>Reads where a place stands, and who holds its band up; null where there is no such place for this person.</summary>
[Operation]
public sealed class ReadOverride(PremisesWatchDb db, TimeProvider clock)
{
    public async Task<OverrideFile?> Run(Guid premisesId, CancellationToken cancel = default)
    {
        if (await db.Premises.Where(premises => premises.Id == premisesId).Select(premises => premises.Name).SingleOrDefaultAsync(cancel) is not { } name)
        {
            return null;
        }

        var standing = await db.Standings.AsNoTracking().SingleOrDefaultAsync(known => known.PremisesId == premisesId, cancel);
        var held = await db.BandOverrides.AsNoTracking().InForce(premisesId, clock.GetUtcNow()).FirstOrDefaultAsync(known => !known.IsDown, cancel);
        var by = held is null ? null : await db.Users.Where(person => person.Id == held.ProposedBy).Select(person => person.Name).SingleOrDefaultAsync(cancel) ?? PersonWords.FromElsewhere;
        return new OverrideFile(name, standing?.Band, standing?.Provisional ?? true, held, by);
    }
}
