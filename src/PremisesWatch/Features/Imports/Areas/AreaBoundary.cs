using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using PremisesWatch.Features.Imports.Fhrs;
using PremisesWatch.Platform.Geo;

namespace PremisesWatch.Features.Imports.Areas;

/// <summary>
/// Reads a boundary and tells by its numbers what they are: GeoJSON is in degrees by rule, and some publishers write metres of the national grid.
/// </summary>
internal static class AreaBoundary
{
    private const int Degrees = 4326;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <returns>The boundary with its reference system, or why there is none.</returns>
    public static (Geometry? Boundary, string? Problem) Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return (null, "It has no boundary.");
        }

        try
        {
            var boundary = element.Deserialize<Geometry>(Json);
            return boundary switch
            {
                Polygon or MultiPolygon => Placed(boundary),
                null => (null, "It has no boundary."),
                var other => (null, $"Its boundary is a {other.GeometryType}, where a polygon is expected."),
            };
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            return (null, "Its boundary cannot be read: a ring of it is not closed, or a coordinate is not a number.");
        }
    }

    private static (Geometry? Boundary, string? Problem) Placed(Geometry boundary)
    {
        var box = boundary.EnvelopeInternal;
        if (boundary.IsEmpty)
        {
            return (null, "Its boundary is empty.");
        }

        if (UnitedKingdom.Holds(box.MinX, box.MinY) && UnitedKingdom.Holds(box.MaxX, box.MaxY))
        {
            boundary.SRID = Degrees;
            return (boundary, null);
        }

        if (box is { MinX: > 1000, MinY: > 1000, MaxX: < 700_000, MaxY: < 1_300_000 })
        {
            boundary.SRID = Points.NationalGrid;
            return (boundary, null);
        }

        return (null, UnitedKingdom.Holds(box.MinY, box.MinX) ? "Its longitudes and latitudes are swapped." : "It does not lie in the United Kingdom.");
    }
}
