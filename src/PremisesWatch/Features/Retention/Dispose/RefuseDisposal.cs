using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
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
            set => set.SetProperty(review => review.State, ReviewState.Kept).SetProperty(review => review.ReviewOn, reviewOn)
                .SetProperty(review => review.ProposedBy, (Guid?)null).SetProperty(review => review.ProposedAt, (DateTimeOffset?)null)
                .SetProperty(review => review.ReasonCode, (DisposalReason?)null).SetProperty(review => review.Reason, (string?)null).SetProperty(review => review.RecordPrint, (byte[]?)null)
                .SetProperty(review => review.DecidedBy, me).SetProperty(review => review.DecidedAt, now).SetProperty(review => review.DecidedBecause, reason), cancel) == 1;
    }
}
