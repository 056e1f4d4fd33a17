namespace PremisesWatch.Domain.Risk;

/// <summary>A <see cref="RiskLine"/> as stored with its assessment.</summary>
public sealed class StoredRiskLine
{
    public Guid AssessmentId { get; init; }

    public int Ordinal { get; init; }

    public required RiskLine Line { get; init; }
}
