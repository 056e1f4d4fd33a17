namespace PremisesWatch.Domain.Register;

/// <summary>A number that the place has elsewhere.</summary>
public sealed class ExternalReference
{
    public Guid Id { get; init; }

    public Guid PremisesId { get; init; }

    /// <summary>Which register it is of: a code of <see cref="ReferenceScheme"/>.</summary>
    public required string SchemeCode { get; init; }

    public required string Value { get; init; }
}

/// <summary>A register that numbers places: FHRSID, UPRN, Uniform, Assure, Lalpac, police log.</summary>
public sealed class ReferenceScheme
{
    public const string Fhrs = "fhrsid";
    public const string Licence = "licence";

    public required string Code { get; init; }

    public required string Name { get; set; }

    public int SortOrder { get; set; }
}
