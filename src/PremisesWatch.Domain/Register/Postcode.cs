using NetTopologySuite.Geometries;

namespace PremisesWatch.Domain.Register;

/// <summary>A postcode and the middle of it: places what has no point of its own, and only as an approximation.</summary>
public sealed class Postcode
{
    /// <summary>With one space: FY1 1AA.</summary>
    public required string Code { get; init; }

    /// <summary>EPSG:27700, metres.</summary>
    public required Point Point { get; set; }

    /// <summary>Positional quality as its publisher gives it, 10 (best) to 90; null where it gives none.</summary>
    public int? Quality { get; set; }

    /// <summary>When the Royal Mail ended it.</summary>
    public DateOnly? EndedOn { get; set; }
}

/// <summary>A postcode between reading and applying.</summary>
public sealed class PostcodeStaging
{
    public Guid ImportRunId { get; init; }

    public int Ordinal { get; init; }

    public int Part { get; init; }

    public required string Code { get; init; }

    public int Easting { get; init; }

    public int Northing { get; init; }

    public int? Quality { get; init; }

    public DateOnly? EndedOn { get; init; }
}
