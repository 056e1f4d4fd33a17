using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Map;

internal static class InViewSql
{
    public const int Most = 50;

    /// <summary>The first places within a box, by band and name.</summary>
    public static Task<List<PlaceInView>> Places(PremisesWatchDb db, RegisterFilterSql filter, ViewBox? box, CancellationToken cancel) =>
        Read(db, filter, Within(box), box?.Parameters ?? [], cancel);

    /// <summary>One place of the filter, or none.</summary>
    public static Task<List<PlaceInView>> One(PremisesWatchDb db, RegisterFilterSql filter, Guid id, CancellationToken cancel) =>
        Read(db, filter, "and p.id = @id", [new("id", id)], cancel);

    public static Task<int> Count(PremisesWatchDb db, RegisterFilterSql filter, ViewBox box, CancellationToken cancel)
    {
        var statement = $"select count(*)::int as \"Value\" {filter.FromWhere} and p.tile_point is not null {Within(box)}";
        return db.Database.SqlQueryRaw<int>(statement, [.. filter.Parameters, .. box.Parameters]).SingleAsync(cancel);
    }

    /// <summary>How many places the filter holds, and how many of them have a point.</summary>
    public static Task<PlacesOfFilter> Counts(PremisesWatchDb db, RegisterFilterSql filter, CancellationToken cancel)
    {
        var statement = $"select count(*)::int as total, count(p.tile_point)::int as on_map {filter.FromWhere}";
        return db.Database.SqlQueryRaw<PlacesOfFilter>(statement, filter.Parameters).SingleAsync(cancel);
    }

    /// <summary>West, south, east and north in degrees of all places of the filter; null where none has a point.</summary>
    public static async Task<double[]?> Extent(PremisesWatchDb db, RegisterFilterSql filter, CancellationToken cancel)
    {
        var statement = $"""
            select case when e.box is null then null else array[st_xmin(e.box), st_ymin(e.box), st_xmax(e.box), st_ymax(e.box)] end as "Value"
            from (select st_transform(st_setsrid(st_extent(p.tile_point)::geometry, 3857), 4326) as box {filter.FromWhere}) e
            """;
        return await db.Database.SqlQueryRaw<double[]?>(statement, filter.Parameters).SingleAsync(cancel);
    }

    private static Task<List<PlaceInView>> Read(PremisesWatchDb db, RegisterFilterSql filter, string condition, NpgsqlParameter[] parameters, CancellationToken cancel)
    {
        var statement = $"""
            select v.id, v.name, v.address, t.name as type, v.band, v.provisional, v.next_due_on, st_x(v.at) as longitude, st_y(v.at) as latitude
            from (
              select p.id, p.name, p.type_code, s.band, s.provisional, s.next_due_on, st_transform(p.tile_point, 4326) as at,
                concat_ws(', ', p.address_line1, p.address_line2, p.postcode) as address
              {filter.FromWhere} and p.tile_point is not null {condition}
              order by s.band nulls last, p.name, p.id limit {Most}) v
            join reference.premises_type t on t.code = v.type_code
            order by v.band nulls last, v.name, v.id
            """;
        return db.Database.SqlQueryRaw<PlaceInView>(statement, [.. filter.Parameters, .. parameters]).ToListAsync(cancel);
    }

    private static string Within(ViewBox? box) =>
        box is null ? "" : "and p.tile_point && st_transform(st_makeenvelope(@w, @s, @e, @n, 4326), 3857)";
}
