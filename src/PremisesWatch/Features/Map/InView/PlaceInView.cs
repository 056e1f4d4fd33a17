using System.Text.Json.Serialization;

namespace PremisesWatch.Features.Map.InView;

/// <summary>A place as the map's list and card show it.</summary>
public sealed record PlaceInView
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    public required string Type { get; init; }

    public string? Band { get; init; }

    public bool? Provisional { get; init; }

    public DateOnly? NextDueOn { get; init; }

    public double Longitude { get; init; }

    public double Latitude { get; init; }

    /// <summary>Placed by its postcode alone.</summary>
    public bool Roughly { get; init; }

    /// <summary>How many places were read with it.</summary>
    [JsonIgnore]
    public int ReadWith { get; init; }
}
