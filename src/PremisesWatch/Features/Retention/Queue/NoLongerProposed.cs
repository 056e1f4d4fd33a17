using Microsoft.EntityFrameworkCore.Query;
using PremisesWatch.Domain.Retention;

namespace PremisesWatch.Features.Retention.Queue;

internal static class NoLongerProposed
{
    /// <summary>Takes a proposal of disposal away with all that it said, and says who did and why.</summary>
    public static UpdateSettersBuilder<RetentionReview> TakeBack(this UpdateSettersBuilder<RetentionReview> set, ReviewState into, Guid by, DateTimeOffset at, string because) => set
        .SetProperty(review => review.State, into)
        .SetProperty(review => review.ProposedBy, (Guid?)null).SetProperty(review => review.ProposedAt, (DateTimeOffset?)null)
        .SetProperty(review => review.ReasonCode, (DisposalReason?)null).SetProperty(review => review.Reason, (string?)null).SetProperty(review => review.RecordPrint, (byte[]?)null)
        .SetProperty(review => review.DecidedBy, by).SetProperty(review => review.DecidedAt, at).SetProperty(review => review.DecidedBecause, because);
}
