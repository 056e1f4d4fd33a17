using NetTopologySuite.Geometries;

namespace PremisesWatch.Features.Imports.Matching.Question;

/// <summary>Two points on one small map, in a box of <see cref="Width"/> by <see cref="Height"/>, north up.</summary>
/// <param name="Bar">Length of the scale bar, in the box's units.</param>
/// <param name="BarMetres">What it stands for.</param>
public sealed record PairMap((double X, double Y) Record, (double X, double Y) Place, double Bar, int BarMetres)
{
    public const int Width = 420;
    public const int Height = 260;

    /// <summary>Free space about the marks.</summary>
    private const int Margin = 50;

    /// <summary>So much lies within the map at least, in metres.</summary>
    private const double Least = 100;

    private static readonly int[] Bars = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000, 500_000];

    public static PairMap Of(Point record, Point place)
    {
        var scale = Math.Min((Width - (2 * Margin)) / Math.Max(Math.Abs(record.X - place.X), Least), (Height - (2 * Margin)) / Math.Max(Math.Abs(record.Y - place.Y), Least));
        var (middleX, middleY) = ((record.X + place.X) / 2, (record.Y + place.Y) / 2);
        var metres = Bars.Last(bar => bar == Bars[0] || bar * scale <= Width / 3.0);
        return new PairMap(On(record), On(place), metres * scale, metres);

        (double X, double Y) On(Point point) => ((Width / 2.0) + ((point.X - middleX) * scale), (Height / 2.0) - ((point.Y - middleY) * scale));
    }
}
