using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Retention;

/// <summary>
/// Nothing under it is proposed or disposed of: one place with all that was recorded of it, one record, or, where it names neither, the
/// whole authority.
/// </summary>
public sealed class LegalHold : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    public Guid? PremisesId { get; init; }

    public RecordKind? RecordKind { get; init; }

    public Guid? RecordId { get; init; }

    /// <summary>What it names, as people write it; null for a whole authority.</summary>
    public string? Reference { get; init; }

    public required string Reason { get; init; }

    public Guid PlacedBy { get; init; }

    public DateTimeOffset PlacedAt { get; init; }

    public Guid? LiftedBy { get; set; }

    public DateTimeOffset? LiftedAt { get; set; }

    public string? LiftedBecause { get; set; }
}
