namespace PremisesWatch.Benchmarks.Walls;

internal static class WallsBenchmarkSql
{
    /// <summary>Places by lot, the same in every run on one import.</summary>
    public const string Places = "select array_agg('/register/' || id) from (select id from register.premises where status = 'Open' order by md5(reference) limit @pages) chosen";

    /// <summary>The densest of the zoom that shows each place, and of the zoom that holds the country.</summary>
    public const string Tiles = """
        select array_agg(format('/map/tiles/premises/%s/%s/%s', z, x, y)) from (
          select z, floor((st_x(tile_point) + 20037508.342789244) / (2 * 20037508.342789244 / (1 << z)))::int as x,
            floor((20037508.342789244 - st_y(tile_point)) / (2 * 20037508.342789244 / (1 << z)))::int as y,
            row_number() over (partition by z order by count(*) desc) as nth
          from register.premises cross join (values (14), (6)) as zooms(z) where tile_point is not null group by 1, 2, 3) tiles
        where nth <= @pages / 4
        """;
}
