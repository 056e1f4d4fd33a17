using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Visits;

public enum VisitPurpose
{
    Proactive,
    Reactive,
}

public enum VisitWindow
{
    Day,

    /// <summary>Begun between 23:00 and 05:00, Europe/London (risk policy, Visits).</summary>
    Night,
}

public enum PlanState
{
    Planned,
    Done,
    Cancelled,
}

/// <summary>A visit that somebody is to make: who, when and why.</summary>
public sealed class PlannedVisit : IInAuthority
{
    public Guid Id { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public Guid OfficerId { get; set; }

    /// <summary>The evening it belongs to: a visit at 01:30 on the 4th is planned for the night of the 3rd.</summary>
    public DateOnly PlannedOn { get; set; }

    public VisitWindow Window { get; set; }

    public VisitPurpose Purpose { get; set; }

    public required string Why { get; set; }

    public PlanState State { get; set; }

    public string? CancelledBecause { get; set; }

    public Guid? VisitId { get; set; }

    public Guid PlannedBy { get; init; }

    public DateTimeOffset PlannedAt { get; init; }

    public uint Version { get; init; }
}
