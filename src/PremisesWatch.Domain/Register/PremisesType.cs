namespace PremisesWatch.Domain.Register;

/// <summary>A kind of place, as data: takeaway, hotel, guest house and so on.</summary>
public sealed class PremisesType
{
    /// <summary>Natural key in lower case with hyphens, such as <c>guest-house</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string Plural { get; set; }

    public bool HasAccommodation { get; set; }

    /// <summary>Families of indicator that fit it, by their letters: <c>T</c>, <c>HT</c> or nothing. B and the general T rows fit all.</summary>
    public string? IndicatorFamilies { get; set; }

    public int SortOrder { get; set; }
}
