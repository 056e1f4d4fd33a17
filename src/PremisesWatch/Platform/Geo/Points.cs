using NetTopologySuite;
using NetTopologySuite.Geometries;

namespace PremisesWatch.Platform.Geo;

/// <summary>The one place that makes a point, so that none is without its reference system.</summary>
public static class Points
{
    /// <summary>EPSG:27700, the Ordnance Survey national grid, in metres.</summary>
    public const int NationalGrid = 27700;

    public static readonly GeometryFactory Factory = NtsGeometryServices.Instance.CreateGeometryFactory(NationalGrid);

    public static Point At(double easting, double northing) => Factory.CreatePoint(new Coordinate(easting, northing));
}
