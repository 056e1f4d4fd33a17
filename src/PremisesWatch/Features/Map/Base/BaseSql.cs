using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Map.Base;

internal static class BaseSql
{
    /// <param name="nationalGrid">Geometries in EPSG:27700, as well-known binary.</param>
    /// <returns>The same in order, as GeoJSON in degrees.</returns>
    public static Task<List<string>> ToDegrees(PremisesWatchDb db, byte[][] nationalGrid, CancellationToken cancel) =>
        db.Database.SqlQuery<string>(
            $"""
            select st_asgeojson(st_transform(st_setsrid(st_geomfromwkb(g.wkb), 27700), 4326), 6) as "Value"
            from unnest({nationalGrid}) with ordinality as g(wkb, place) order by g.place
            """).ToListAsync(cancel);
}
