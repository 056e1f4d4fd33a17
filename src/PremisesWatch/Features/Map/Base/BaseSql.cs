using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map.Base;

internal sealed record DrawnWard(string Name, string Geometry);

internal static class BaseSql
{
    private const int MostWards = 500;

    /// <summary>Simplified to 5 metres: enough for a line under the marks.</summary>
    public static Task<List<DrawnWard>> Wards(PremisesWatchDb db, ICurrentPerson person, CancellationToken cancel)
    {
        var ids = person.AuthorityIds.ToArray();
        return db.Database.SqlQuery<DrawnWard>(
            $"""
            select w.name, st_asgeojson(st_transform(st_simplifypreservetopology(w.boundary, 5), 4326), 6) as geometry
            from register.ward w where w.ended_on is null and ({person.SeesEveryAuthority} or w.authority_id = any({ids})) order by w.id limit {MostWards}
            """).ToListAsync(cancel);
    }

    /// <param name="nationalGrid">Geometries in EPSG:27700, as well-known binary.</param>
    /// <returns>The same in order, as GeoJSON in degrees.</returns>
    public static Task<List<string>> ToDegrees(PremisesWatchDb db, byte[][] nationalGrid, CancellationToken cancel) =>
        db.Database.SqlQuery<string>(
            $"""
            select st_asgeojson(st_transform(st_setsrid(st_geomfromwkb(g.wkb), 27700), 4326), 6) as "Value"
            from unnest({nationalGrid}) with ordinality as g(wkb, place) order by g.place
            """).ToListAsync(cancel);
}
