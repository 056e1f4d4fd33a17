using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Retention.Queue;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention.Dispose;

/// <summary>The second person says no, with a day on which somebody looks again. Whoever proposed it may take it back the same way.</summary>
[Operation]
public sealed class RefuseDisposal(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    /// <returns>False where somebody decided first.</returns>
    public async Task<bool> Run(Guid id, DateOnly reviewOn, string reason, CancellationToken cancel = default)
    {
        var (me, now) = (person.Id, clock.GetUtcNow());
        return await db.RetentionReviews.Where(review => review.Id == id && review.State == ReviewState.Proposed).ExecuteUpdateAsync(
            set => set.TakeBack(ReviewState.Kept, me, now, reason).SetProperty(review => review.ReviewOn, reviewOn), cancel) == 1;
    }
}
