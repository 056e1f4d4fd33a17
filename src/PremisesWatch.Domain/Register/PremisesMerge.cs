using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Register;

/// <summary>Two entries of the register that were one place: one stands, the other is closed and leads to it. Can be parted again.</summary>
public sealed class PremisesMerge : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>The one that was closed.</summary>
    public Guid PremisesId { get; init; }

    /// <summary>The one that stands.</summary>
    public Guid IntoId { get; init; }

    public required string Reason { get; init; }

    public Guid MergedBy { get; init; }

    public DateTimeOffset MergedAt { get; init; }

    /// <summary>How the closed one stood before.</summary>
    public PremisesStatus StatusWas { get; init; }

    public DateOnly? ClosedOnWas { get; init; }

    public string? ClosedReasonWas { get; init; }

    public DateOnly? NoLongerListedOnWas { get; init; }

    public Guid? PartedBy { get; set; }

    public DateTimeOffset? PartedAt { get; set; }

    public string? PartedBecause { get; set; }
}

/// <summary>A row that a merge brought to the place that stands: what parting puts back.</summary>
public sealed class MovedRow
{
    public Guid MergeId { get; init; }

    /// <summary>Such as <c>monitoring.visit</c>.</summary>
    public required string TableName { get; init; }

    /// <summary>Its key, as text.</summary>
    public required string RowKey { get; init; }
}
