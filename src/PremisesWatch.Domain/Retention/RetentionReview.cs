using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Retention;

public enum ReviewState
{
    /// <summary>Somebody has to look.</summary>
    ToReview,

    /// <summary>Somebody proposed its disposal; a second person decides.</summary>
    Proposed,

    /// <summary>Kept until its day of review.</summary>
    Kept,
}

public enum RetentionSuggestion
{
    Review,
    Dispose,
}

/// <summary>Why a record is let go: a code, so that the tombstone tells nothing of what it held.</summary>
public enum DisposalReason
{
    PeriodEnded,
    NoLongerNeeded,
    KeptElsewhere,
    MadeInError,
}

/// <summary>A record whose time has run out, and where people have got to with it. Gone with the record, when that is disposed of.</summary>
public sealed class RetentionReview : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    public RecordKind RecordKind { get; init; }

    /// <summary>Of a visit: the id of its first version.</summary>
    public Guid RecordId { get; init; }

    /// <summary>Such as V-2016-000123; null for a sign told without a visit.</summary>
    public string? Reference { get; init; }

    /// <summary>Null for an item of intelligence, whose places fewer may know than know of the review.</summary>
    public Guid? PremisesId { get; init; }

    public required string ClassCode { get; init; }

    public bool TouchesAChild { get; init; }

    public RetentionSuggestion Suggestion { get; set; }

    public DateTimeOffset CountedFrom { get; init; }

    public DateOnly DueOn { get; init; }

    public DateTimeOffset FoundAt { get; init; }

    public ReviewState State { get; set; }

    /// <summary>Of one that is kept.</summary>
    public DateOnly? ReviewOn { get; set; }

    public Guid? ProposedBy { get; set; }

    public DateTimeOffset? ProposedAt { get; set; }

    public DisposalReason? ReasonCode { get; set; }

    public string? Reason { get; set; }

    /// <summary>SHA-256 of the record as it was when its disposal was proposed: one that was changed since is not disposed of.</summary>
    public byte[]? RecordPrint { get; set; }

    /// <summary>Who last kept it, refused its disposal, or sent it back; and why.</summary>
    public Guid? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedBecause { get; set; }

    public uint Version { get; init; }
}
