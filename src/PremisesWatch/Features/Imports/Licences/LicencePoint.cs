using System.Globalization;
using NetTopologySuite.Geometries;
using PremisesWatch.Features.Imports.Fhrs;
using PremisesWatch.Platform.Geo;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>Where a row says that its place is: on the national grid, or in degrees.</summary>
internal static class LicencePoint
{
    private static readonly GeometryFactory Degrees = new(new PrecisionModel(), 4326);

    public static Point? Of(LicenceCells cells)
    {
        if (Pair(cells, LicenceField.Easting, LicenceField.Northing, (east, north) => east is > 0 and < 700_000 && north is > 0 and < 1_300_000) is { } metres)
        {
            return Points.At(metres.X, metres.Y);
        }

        return Pair(cells, LicenceField.Longitude, LicenceField.Latitude, UnitedKingdom.Holds) is { } degrees ? Degrees.CreatePoint(degrees) : null;
    }

    private static Coordinate? Pair(LicenceCells cells, string first, string second, Func<double, double, bool> isHere)
    {
        if (cells.Text(first) is null && cells.Text(second) is null)
        {
            return null;
        }

        var isRead = double.TryParse(cells.Text(first), CultureInfo.InvariantCulture, out var x) & double.TryParse(cells.Text(second), CultureInfo.InvariantCulture, out var y);
        if (isRead && isHere(x, y))
        {
            return new Coordinate(x, y);
        }

        cells.Warnings.Add(isRead && isHere(y, x)
            ? "The two numbers of its point are swapped, so it was kept without a point."
            : "Its point is not in the United Kingdom, so it was kept without one.");
        return null;
    }
}
