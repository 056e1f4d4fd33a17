namespace PremisesWatch.Domain.Register;

/// <summary>One field of a premises that a person or an import changed: its history.</summary>
public sealed class PremisesChange
{
    public Guid Id { get; init; }

    public Guid PremisesId { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Null when an import did.</summary>
    public Guid? ChangedBy { get; init; }

    public Guid? ImportRunId { get; init; }

    public required string Field { get; init; }

    public string? Was { get; init; }

    public string? Now { get; init; }

    public string? Reason { get; init; }
}
