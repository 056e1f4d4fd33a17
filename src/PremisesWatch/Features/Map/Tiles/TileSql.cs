using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Map.Tiles;

internal static class TileSql
{
    /// <summary>
    /// Marks of one tile. Each place of the filter falls in one cell of one tile, so that the counts of a zoom sum to the filter's places.
    /// Nothing is clipped, and no edge is shared; a mark is drawn at least a unit within the tile's far edges, as MapLibre draws none that lies on them.
    /// </summary>
    public static async Task<byte[]> Tile(PremisesWatchDb db, TileBox tile, RegisterFilterSql filter, CancellationToken cancel)
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
              select n, band, type, id, name, st_asmvtgeom(
                st_setsrid(st_makepoint(least(x, @east - @unit), greatest(y, @south + @unit)), 3857),
                st_makeenvelope(@west, @south, @east, @north, 3857)::box2d, {TileBox.Units}, 0, false) as geom
              from mark
            )
            select coalesce(st_asmvt(drawn, 'premises', {TileBox.Units}, 'geom'), ''::bytea) as "Value" from drawn
            """;
        NpgsqlParameter[] box =
        [
            new("west", tile.West), new("south", tile.South), new("east", tile.East), new("north", tile.North), new("cell", tile.Cell), new("unit", tile.Unit),
        ];
        return await db.Database.SqlQueryRaw<byte[]>(statement, [.. filter.Parameters, .. box]).SingleAsync(cancel);
    }
}
