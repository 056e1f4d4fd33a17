using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Geo;

namespace PremisesWatch.Features.Register.Inset;

/// <summary>A place among its neighbours, in metres from the top left.</summary>
public sealed record InsetMark(string Name, Band? Band, bool IsThis, double X, double Y);

/// <param name="Paths">What is drawn under the marks: a kind, and an SVG path.</param>
public sealed record InsetMap(string Name, IReadOnlyList<(string Kind, string Path)> Paths, IReadOnlyList<InsetMark> Marks);

/// <summary>Draws the few hundred metres around a place, without a script: its neighbours, and streets and coast where they are the demonstration's own.</summary>
[Operation]
public sealed class DrawInset(PremisesWatchDb db)
{
    public const int Width = 420;
    public const int Height = 260;

    private const int MostMarks = 80;

    private static readonly Lazy<DemoTown> Town = new(DemoTown.Read);

    /// <returns>Null for a place without a point.</returns>
    public async Task<InsetMap?> Run(Premises place, bool isDemonstration, CancellationToken cancel = default)
    {
        if (place.Point is not { } at)
        {
            return null;
        }

        var box = new Envelope(at.X - (Width / 2), at.X + (Width / 2), at.Y - (Height / 2), at.Y + (Height / 2));
        var area = Points.Factory.ToGeometry(box);
        var near = await (
            from other in db.Premises
            where other.Status == PremisesStatus.Open && other.Point!.Intersects(area) && other.Id != place.Id
            join standing in db.Standings on other.Id equals standing.PremisesId into standings
            from standing in standings.DefaultIfEmpty()
            orderby other.Point!.Distance(at), other.Id
            select new { other.Name, Point = other.Point!, Band = standing == null ? null : (Band?)standing.Band }).Take(MostMarks).ToListAsync(cancel);
        var own = await db.Standings.Where(standing => standing.PremisesId == place.Id).Select(standing => (Band?)standing.Band).SingleOrDefaultAsync(cancel);
        List<InsetMark> marks =
        [
            .. near.AsEnumerable().Reverse().Select(other => new InsetMark(other.Name, other.Band, false, other.Point.X - box.MinX, box.MaxY - other.Point.Y)),
            new(place.Name, own, true, Width / 2.0, Height / 2.0),
        ];
        return new InsetMap(place.Name, isDemonstration ? [.. Drawn(box, area)] : [], marks);
    }

    private static IEnumerable<(string Kind, string Path)> Drawn(Envelope box, Geometry area)
    {
        foreach (var feature in Town.Value.Features)
        {
            var layer = feature.Attributes["layer"]?.ToString();
            var kind = layer == "road" ? feature.Attributes["kind"]?.ToString() : layer;
            if (kind is "coast" or "street" or "main" or "promenade" or "rail" or "pier" && feature.Geometry.Intersects(area))
            {
                yield return (kind, Path(feature.Geometry.Intersection(Points.Factory.ToGeometry(Grown(box))), box));
            }
        }
    }

    /// <summary>A little beyond the edge, so that no cut line shows.</summary>
    private static Envelope Grown(Envelope box)
    {
        var grown = box.Copy();
        grown.ExpandBy(20);
        return grown;
    }

    private static string Path(Geometry geometry, Envelope box) => string.Join(' ', Enumerable.Range(0, geometry.NumGeometries)
        .Select(geometry.GetGeometryN)
        .Select(part => part is Polygon polygon ? polygon.ExteriorRing : part)
        .Select(line => "M" + string.Join('L', line.Coordinates.Select(point =>
            string.Create(CultureInfo.InvariantCulture, $"{point.X - box.MinX:F1} {box.MaxY - point.Y:F1}")))));
}
