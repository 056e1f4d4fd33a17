using PremisesWatch.Data;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Licences.Ended;

/// <summary>
/// Lets hours and alcohol of places follow the licences that are left, where one has run out. Each some hundreds of places are one transaction with
/// the figures that follow; run twice, it finds nothing more to do.
/// </summary>
[Operation]
public sealed class FollowEnded(PremisesWatchDb db, TimeProvider clock, AssessPremises assess)
{
    private const int AtOnce = 500;

    /// <returns>How many places changed.</returns>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var changed = 0;
        var after = Guid.Empty;
        while (await EndedSql.After(db, after, AtOnce, clock.GetUtcNow(), cancel) is { Count: > 0 } places)
        {
            changed += await db.InTransaction(() => Follow(places, cancel), cancel);
            db.ChangeTracker.Clear();
            after = places[^1];
        }

        return changed;
    }

    private async Task<int> Follow(List<Guid> places, CancellationToken cancel)
    {
        var changed = await EndedSql.Follow(db, places, clock.GetUtcNow(), cancel);
        foreach (var place in changed)
        {
            await assess.Run(place, "fact", null, cancel);
        }

        return changed.Count;
    }
}
