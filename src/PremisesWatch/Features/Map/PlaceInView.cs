namespace PremisesWatch.Features.Map;

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
}

/// <summary>How many places a filter holds, and how many of them have a point.</summary>
internal sealed record PlacesOfFilter(int Total, int OnMap);
