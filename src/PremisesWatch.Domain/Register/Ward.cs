using NetTopologySuite.Geometries;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Register;

/// <summary>An electoral ward; its boundary in EPSG:27700 metres.</summary>
public sealed class Ward : IInAuthority
{
    public int Id { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>Its Office for National Statistics code; unique.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required MultiPolygon Boundary { get; set; }

    /// <summary>Date of the first boundaries of its authority that no longer held it; kept, so that what was written of it can be read.</summary>
    public DateOnly? EndedOn { get; set; }
}
