namespace PremisesWatch.Domain.Register;

/// <summary>A kind of place, as data: takeaway, hotel, guest house and so on.</summary>
public sealed class PremisesType
{
    /// <summary>Natural key in lower case with hyphens, such as <c>guest-house</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string Plural { get; set; }

    public bool HasAccommodation { get; set; }

    public bool ServesFood { get; set; }

    public int SortOrder { get; set; }
}
