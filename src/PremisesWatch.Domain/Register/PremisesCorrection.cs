namespace PremisesWatch.Domain.Register;

/// <summary>
/// A field in which an officer's value stands over an import's. The import's own value is kept beside it,
/// and shown once it changes.
/// </summary>
public sealed class PremisesCorrection
{
    public Guid PremisesId { get; init; }

    /// <summary>Property name of <see cref="Premises"/>.</summary>
    public required string Field { get; init; }

    public string? ListedValue { get; set; }

    /// <summary>When the import last brought another value than the one that was corrected; null once looked at.</summary>
    public DateTimeOffset? ListedChangedAt { get; set; }

    public DateTimeOffset CorrectedAt { get; set; }

    public Guid CorrectedBy { get; set; }
}
