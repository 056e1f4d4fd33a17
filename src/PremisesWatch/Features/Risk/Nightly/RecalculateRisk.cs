using PremisesWatch.Features.Risk.Policy;
using PremisesWatch.Features.Risk.TakeOn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk.Nightly;

public sealed record Recalculated(int TakenOn, BandsMoved Moved);

/// <summary>Takes on what is new in every authority, finishes a policy that was accepted and not yet applied everywhere, then lets the clock move bands.</summary>
[Operation]
public sealed class RecalculateRisk(TakeOnNew takeOn, ApplyPolicy applyPolicy, MoveBands moveBands)
{
    public async Task<Recalculated> Run(Action<int>? progress = null, CancellationToken cancel = default)
    {
        var taken = await takeOn.Run(null, cancel);
        await applyPolicy.Run(cancel);
        return new Recalculated(taken, await moveBands.Run(progress, cancel));
    }
}
