using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Risk.TakeOn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk.Nightly;

public sealed record Recalculated(int TakenOn, BandsMoved Moved);

/// <summary>Takes on what is new in every authority, then lets the clock move bands.</summary>
[Operation]
public sealed class RecalculateRisk(PremisesWatchDb db, TakeOnNew takeOn, MoveBands moveBands)
{
    public async Task<Recalculated> Run(Action<int>? progress = null, CancellationToken cancel = default)
    {
        var taken = 0;
        foreach (var authority in await db.Authorities.OrderBy(authority => authority.Id).Select(authority => authority.Id).ToListAsync(cancel))
        {
            taken += await takeOn.Run(authority, cancel);
        }

        return new Recalculated(taken, await moveBands.Run(progress, cancel));
    }
}
