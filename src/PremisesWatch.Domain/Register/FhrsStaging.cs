namespace PremisesWatch.Domain.Register;

/// <summary>A record of a food-register file between reading and applying: not yet part of the register.</summary>
public sealed class FhrsStaging
{
    public Guid ImportRunId { get; init; }

    /// <summary>Within the run, counted from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>Number of its <see cref="ImportPart"/>.</summary>
    public int Part { get; init; }

    /// <summary>Of the premises that it becomes where it is new.</summary>
    public Guid NewPremisesId { get; init; }

    public long FhrsId { get; init; }

    public required string LocalAuthorityCode { get; init; }

    public string? LocalAuthorityBusinessId { get; init; }

    public required string BusinessName { get; init; }

    public string? BusinessType { get; init; }

    public int BusinessTypeId { get; init; }

    public string? AddressLine1 { get; init; }

    public string? AddressLine2 { get; init; }

    public string? AddressLine3 { get; init; }

    public string? AddressLine4 { get; init; }

    public string? Postcode { get; init; }

    public string? RatingValue { get; init; }

    public string? RatingKey { get; init; }

    public DateOnly? RatingDate { get; init; }

    public string? SchemeType { get; init; }

    public bool? NewRatingPending { get; init; }

    public int? HygieneScore { get; init; }

    public int? StructuralScore { get; init; }

    public int? ConfidenceScore { get; init; }

    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>Of the record as the file writes it; null where reading it warned, or its format has none.</summary>
    public Guid? Fingerprint { get; init; }
}
