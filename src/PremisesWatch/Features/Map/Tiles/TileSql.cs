using Npgsql;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Map.Tiles;

/// <summary>Straight over a connection: a dense tile is a few milliseconds, to which a DbContext would add a tenth.</summary>
internal static class TileSql
{
    private const string Bands = """
        count(*) filter (where s.band = 'A') as a, count(*) filter (where s.band = 'B') as b, count(*) filter (where s.band = 'C') as c,
        count(*) filter (where s.band = 'D') as d, count(*) filter (where s.band = 'E') as e
        """;

    private const string BandsShown = "nullif(a, 0) as a, nullif(b, 0) as b, nullif(c, 0) as c, nullif(d, 0) as d, nullif(e, 0) as e";

    private const string Place = "min(p.type_code) as type, min(p.id::text) as id, bool_and(p.point_source is not distinct from 'Postcode') as roughly";

    private const string PlaceShown = "type, case when n = 1 then id end as id, nullif(n = 1 and roughly, false) as roughly";

    public static IEnumerable<NpgsqlParameter> Parameters(TileCells cells, RegisterFilterSql filter) => [.. filter.Parameters, .. cells.Parameters];

    /// <summary>
    /// The marks of one tile: the places of the filter in each of its cells. What lies a unit beyond is read too, and left out by its
    /// cell. A mark is drawn at least a unit within the far edges, as MapLibre draws none that lies on them.
    /// </summary>
    /// <param name="clusters">A mark says how many places are in each band; otherwise, which place it is where it is one.</param>
    public static string Statement(bool clusters, RegisterFilterSql filter) => $"""
        with cell as materialized (
          select floor((st_x(p.tile_point) - @west) / @cell)::int as col, floor((@north - st_y(p.tile_point)) / @cell)::int as row,
            count(*)::int as n, min(coalesce(s.band, 'N')) as band, avg(st_x(p.tile_point)) as x, avg(st_y(p.tile_point)) as y,
            {(clusters ? Bands : Place)}
          {filter.FromWhere}
            and p.tile_point && st_makeenvelope(@left - @unit, @bottom - @unit, @right + @unit, @top + @unit, 3857)
          group by 1, 2
        ), drawn as (
          select n, band, {(clusters ? BandsShown : PlaceShown)}, st_asmvtgeom(
            st_setsrid(st_makepoint(least(x, @right - @unit), greatest(y, @bottom + @unit)), 3857),
            st_makeenvelope(@left, @bottom, @right, @top, 3857)::box2d, {TileCells.Units}, 0, false) as geom
          from cell
          where col >= @column and col < @column + @side and row >= @row and row < @row + @side
        )
        select coalesce(st_asmvt(drawn, 'premises', {TileCells.Units}, 'geom'), ''::bytea) from drawn
        """;
}
