using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention.Queue;

/// <summary>Keeps a record until another day, with the reason.</summary>
[Operation]
public sealed class KeepRecord(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    /// <returns>False where another was quicker.</returns>
    public async Task<bool> Run(Guid id, DateOnly reviewOn, string reason, CancellationToken cancel = default)
    {
        var (me, now) = (person.Id, clock.GetUtcNow());
        return await db.RetentionReviews.Where(review => review.Id == id && review.State == ReviewState.ToReview).ExecuteUpdateAsync(
            set => set.SetProperty(review => review.State, ReviewState.Kept).SetProperty(review => review.ReviewOn, reviewOn)
                .SetProperty(review => review.DecidedBy, me).SetProperty(review => review.DecidedAt, now).SetProperty(review => review.DecidedBecause, reason), cancel) == 1;
    }
}
