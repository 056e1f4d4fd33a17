using NetTopologySuite.Geometries;

namespace PremisesWatch.Domain.Register;

/// <summary>An area of statistics that is no ward, such as a Lower layer Super Output Area; its boundary in EPSG:27700 metres.</summary>
public sealed class Area
{
    public const string Lsoa = "lsoa";

    /// <summary>Its Office for National Statistics code; unique.</summary>
    public required string Code { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; set; }

    public required MultiPolygon Boundary { get; set; }
}

/// <summary>A ward or another area between reading and applying, its boundary as the file has it.</summary>
public sealed class AreaStaging
{
    public const string Ward = "ward";

    public Guid ImportRunId { get; init; }

    public int Ordinal { get; init; }

    public int Part { get; init; }

    /// <summary><see cref="Ward"/> or a kind of <see cref="Area"/>.</summary>
    public required string Kind { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Code and name of the local authority; of wards only.</summary>
    public string? AuthorityCode { get; init; }

    public string? AuthorityName { get; init; }

    /// <summary>In EPSG:27700 or 4326.</summary>
    public required Geometry Boundary { get; init; }
}
