using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Visits;

public enum AmendmentKind
{
    Amended,
    Withdrawn,
}

/// <summary>A correction to a saved visit, both versions kept.</summary>
public sealed class Amendment : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>The version that it ended.</summary>
    public Guid VisitId { get; init; }

    /// <summary>The version that took its place; null for a withdrawal.</summary>
    public Guid? ReplacedById { get; init; }

    public AmendmentKind Kind { get; init; }

    public required string Reason { get; init; }

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}
