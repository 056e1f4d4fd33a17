using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Register;

public enum ListingState
{
    /// <summary>It is the food register's record of a premises here.</summary>
    Linked,

    /// <summary>Of a type nobody asked for: waits in a list from which a person may take it.</summary>
    OtherType,

    /// <summary>May be a premises that is already here: a person says.</summary>
    ToReview,

    /// <summary>A person said that it has no place in this register.</summary>
    Declined,
}

/// <summary>One establishment as the food register last gave it, every field as written.</summary>
public sealed class FhrsListing : IInAuthority
{
    public long FhrsId { get; init; }

    public int AuthorityId { get; init; }

    public ListingState State { get; set; }

    public Guid? PremisesId { get; set; }

    /// <summary>The premises that a record to review may be.</summary>
    public Guid? LikelyPremisesId { get; set; }

    public string? LocalAuthorityBusinessId { get; set; }

    public required string BusinessName { get; set; }

    public string? BusinessType { get; set; }

    public int BusinessTypeId { get; set; }

    public string? AddressLine1 { get; set; }

    public string? AddressLine2 { get; set; }

    public string? AddressLine3 { get; set; }

    public string? AddressLine4 { get; set; }

    public string? Postcode { get; set; }

    public string? RatingValue { get; set; }

    public string? RatingKey { get; set; }

    public DateOnly? RatingDate { get; set; }

    public string? SchemeType { get; set; }

    public bool? NewRatingPending { get; set; }

    public int? HygieneScore { get; set; }

    public int? StructuralScore { get; set; }

    public int? ConfidenceScore { get; set; }

    /// <summary>Degrees, WGS 84; null where the file has none or one outside the United Kingdom.</summary>
    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    /// <summary>Of the record as the file last wrote it, by which it is known again unread; null where it must be compared field by field.</summary>
    public Guid? Fingerprint { get; set; }

    public Guid FirstImportId { get; init; }

    /// <summary>The import that last changed it.</summary>
    public Guid LastImportId { get; set; }

    /// <summary>Date of the last extract that held it; null while it is listed.</summary>
    public DateOnly? LastListedOn { get; set; }

    /// <summary>Date of the first extract that no longer held it.</summary>
    public DateOnly? NoLongerListedOn { get; set; }
}
