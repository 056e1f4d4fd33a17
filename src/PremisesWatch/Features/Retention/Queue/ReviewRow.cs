using PremisesWatch.Domain.Retention;

namespace PremisesWatch.Features.Retention.Queue;

/// <param name="Place">Null for an item of intelligence.</param>
/// <param name="ProposedBy">Who proposed its disposal.</param>
public sealed record ReviewRow(RetentionReview Review, RetentionClass Class, string? Place, string? ProposedBy, bool Held);

/// <param name="Next">The last row, where more follow.</param>
public sealed record ReviewPage(IReadOnlyList<ReviewRow> Rows, Guid? Next);

/// <param name="Ticks">Which may be chosen, several at once.</param>
public sealed record ReviewList(ReviewPage Found, string Caption, Func<ReviewRow, bool> Ticks);
