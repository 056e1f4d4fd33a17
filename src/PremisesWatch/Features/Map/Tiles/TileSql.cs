using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Map.Tiles;

internal static class TileSql
{
    /// <summary>
    /// Marks of one tile. Each place of the filter falls in one cell of one tile, so that the counts of a zoom sum to the filter's places.
    /// Nothing is clipped, and no edge is shared.
    /// </summary>
    public static async Task<byte[]> Tile(PremisesWatchDb db, TileAddress tile, RegisterFilterSql filter, CancellationToken cancel)
    {
        var statement = $"""
            with mark as (
              select count(*)::int as n, min(coalesce(s.band, 'N')) as band, min(p.type_code) as type,
                case when count(*) = 1 then min(p.id::text) end as id, case when count(*) = 1 then min(p.name) end as name,
                avg(st_x(p.tile_point)) as x, avg(st_y(p.tile_point)) as y
              {filter.FromWhere}
                and p.tile_point && st_makeenvelope(@west, @south, @east, @north, 3857)
                and st_x(p.tile_point) >= @west and st_x(p.tile_point) < @east and st_y(p.tile_point) >= @south and st_y(p.tile_point) < @north
              group by floor((st_x(p.tile_point) - @west) / @cell), floor((st_y(p.tile_point) - @south) / @cell)
            ), drawn as (
              select st_asmvtgeom(st_setsrid(st_makepoint(x, y), 3857), st_makeenvelope(@west, @south, @east, @north, 3857)::box2d, 4096, 0, false) as geom,
                n, band, type, id, name
              from mark
            )
            select coalesce(st_asmvt(drawn, 'premises', 4096, 'geom'), ''::bytea) as "Value" from drawn
            """;
        NpgsqlParameter[] box =
        [
            new("west", tile.West), new("south", tile.South), new("east", tile.East), new("north", tile.North), new("cell", tile.Size / tile.Cells),
        ];
        return await db.Database.SqlQueryRaw<byte[]>(statement, [.. filter.Parameters, .. box]).SingleAsync(cancel);
    }
}
