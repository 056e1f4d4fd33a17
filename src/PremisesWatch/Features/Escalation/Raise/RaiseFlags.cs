using PremisesWatch.Data;
using PremisesWatch.Features.Escalation.Climb;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Escalation.Raise;

/// <summary>Raises many flags within the caller's transaction, and takes the steps that are due at once; for one of them, see <see cref="RaiseFlag"/>.</summary>
[Operation]
public sealed class RaiseFlags(PremisesWatchDb db, TimeProvider clock, ClimbLadders climb)
{
    /// <returns>How many were raised: none of those that had been for the same cause.</returns>
    public Task<int> Run(IReadOnlyCollection<FlagToRaise> flags, CancellationToken cancel = default) =>
        flags.Count == 0 ? Task.FromResult(0) : db.InTransaction(() => Raise(flags, cancel), cancel);

    private async Task<int> Raise(IReadOnlyCollection<FlagToRaise> flags, CancellationToken cancel)
    {
        var raised = await RaiseSql.Raise(db, flags, clock.GetUtcNow(), cancel);
        await climb.Run([.. raised], cancel);
        return raised.Count;
    }
}
