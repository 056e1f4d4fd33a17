using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Retention;

/// <summary>That a record was, and was disposed of: by which two, when and under which class. Nothing of what it told, and no place.</summary>
public sealed class Tombstone : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    public RecordKind RecordKind { get; init; }

    public string? Reference { get; init; }

    public required string ClassCode { get; init; }

    public DisposalReason ReasonCode { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset DisposedAt { get; init; }

    public Guid ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public Guid ConfirmedBy { get; init; }
}

/// <summary>An id under which the record was known, so that its old address can say what became of it.</summary>
public sealed class TombstonePart : IInAuthority
{
    public Guid RecordId { get; init; }

    public Guid TombstoneId { get; init; }

    public int AuthorityId { get; init; }
}

/// <summary>How far the nightly job has read the records of a class in an authority: what it has passed, it does not read again.</summary>
public sealed class RetentionProgress : IInAuthority
{
    public int AuthorityId { get; init; }

    public required string ClassCode { get; init; }

    /// <summary>What the class said then. Said otherwise since, or after a hold was lifted, the job begins from the start.</summary>
    public required string Rule { get; init; }

    public DateTimeOffset ReadTo { get; init; }

    public Guid ReadToId { get; init; }
}
