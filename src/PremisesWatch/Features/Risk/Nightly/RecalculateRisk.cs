using PremisesWatch.Features.Risk.TakeOn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk.Nightly;

public sealed record Recalculated(int TakenOn, BandsMoved Moved);

/// <summary>Takes on what is new in every authority, then lets the clock move bands.</summary>
[Operation]
public sealed class RecalculateRisk(TakeOnNew takeOn, MoveBands moveBands)
{
    public async Task<Recalculated> Run(Action<int>? progress = null, CancellationToken cancel = default) =>
        new(await takeOn.Run(null, cancel), await moveBands.Run(progress, cancel));
}
