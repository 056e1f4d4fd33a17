namespace PremisesWatch.Domain.Risk;

/// <summary>A policy as stored: its document, and from when it holds.</summary>
public sealed class RiskPolicyVersion
{
    public int Version { get; init; }

    public required string Document { get; set; }

    public DateTimeOffset HoldsFrom { get; init; }
}
