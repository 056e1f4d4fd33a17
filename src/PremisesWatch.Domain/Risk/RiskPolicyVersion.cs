namespace PremisesWatch.Domain.Risk;

/// <summary>
/// A policy as stored: its document, and how far it is on its way. The first holds at once; a later one waits until a manager has seen
/// what it would move and accepted it, and then moves bands in one batch (policy page, Bands).
/// </summary>
public sealed class RiskPolicyVersion
{
    public int Version { get; init; }

    public required string Document { get; set; }

    /// <summary>Null while it waits to be accepted.</summary>
    public DateTimeOffset? HoldsFrom { get; set; }

    /// <summary>The manager; null for the first, which came with the program.</summary>
    public Guid? AcceptedBy { get; set; }

    /// <summary>When somebody asked what it would move.</summary>
    public DateTimeOffset? TrialAskedAt { get; set; }

    /// <summary>When that was last worked out to the end.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    public int PlacesTried { get; set; }

    /// <summary>When every place had been assessed by it.</summary>
    public DateTimeOffset? AppliedAt { get; set; }

    public int PlacesApplied { get; set; }

    public bool IsBeingTried => TrialAskedAt is { } asked && !(TriedAt >= asked);
}
