using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Escalation;

public enum FlagKind
{
    Severity5,
    RiseToA,
    RiseToB,
    Overdue,
    RepeatedSigns,
    ExpiringNotice,
    BreachedNotice,

    /// <summary>Raised by a person, as the follow-up of a visit.</summary>
    ByHand,
}

public enum FlagDecision
{
    Visit,
    JointAction,
    Monitor,
    Close,
}

/// <summary>A premises that crossed a line, and who must look. Open until somebody decides, with a reason.</summary>
public sealed class Flag : IInAuthority
{
    public Guid Id { get; init; }

    /// <summary>Such as F-2026-000012.</summary>
    public required string Reference { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public FlagKind Kind { get; init; }

    /// <summary>What it was raised for; one flag of a kind for one cause, however often it is looked for.</summary>
    public required string CauseKey { get; init; }

    public Guid? ObservationId { get; init; }

    /// <summary>Rests on a police item: those alone see it whom its ladder can reach.</summary>
    public bool Restricted { get; init; }

    public Guid? VisitId { get; init; }

    /// <summary>What raised it, in a sentence.</summary>
    public required string Sentence { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>Whose record raised it; null where the clock did.</summary>
    public Guid? RaisedBy { get; init; }

    /// <summary>Step of the ladder to be taken next, from 1; null when none is left or it is decided.</summary>
    public int? NextStep { get; set; }

    public DateTimeOffset? NextStepAt { get; set; }

    public FlagDecision? Decision { get; set; }

    public string? DecisionReason { get; set; }

    public Guid? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>For Monitor: the day on which it comes back.</summary>
    public DateOnly? MonitorUntil { get; set; }

    public uint Version { get; init; }
}
