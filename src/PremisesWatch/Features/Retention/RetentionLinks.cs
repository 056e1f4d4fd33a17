namespace PremisesWatch.Features.Retention;

public static class RetentionLinks
{
    public const string Start = "/retention";
    public const string ToReview = "/retention/queue";
    public const string Proposed = "/retention/proposed";
    public const string Holds = "/retention/holds";
    public const string Disposed = "/retention/disposed";

    public static string Review(Guid id) => $"/retention/{id}";

    public static string Hold(Guid id) => $"/retention/holds/{id}";

    /// <summary>To hold the record that a review is of.</summary>
    public static string HoldRecord(Guid reviewId) => $"/retention/holds?review={reviewId}";

    /// <param name="after">The last row of the page before.</param>
    public static string After(string list, Guid after) => $"{list}?after={after}";
}
