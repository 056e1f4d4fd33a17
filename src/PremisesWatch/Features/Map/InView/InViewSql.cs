using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Map.InView;

internal static class InViewSql
{
    /// <summary>One more than is counted: as many as are read of a view that holds a country.</summary>
    private const int Enough = PlacesInView.Counted + 1;

    /// <param name="box">Null for all places of the filter that have a point.</param>
    public static async Task<PlacesInView> Within(PremisesWatchDb db, RegisterFilterSql filter, ViewBox? box, CancellationToken cancel)
    {
        var within = box is null ? "" : "and p.tile_point && st_transform(st_makeenvelope(@w, @s, @e, @n, 4326), 3857)";
        NpgsqlParameter[] parameters = box?.Parameters ?? [];
        var found = await Read(db, filter, within, parameters, cancel);
        if (found.Total < Enough)
        {
            return found;
        }

        var highest = await Read(db, filter, $"{within} and s.band = any(@highest)", [.. parameters, new("highest", PlacesInView.Highest)], cancel, all: true);
        return new PlacesInView(PlacesInView.Counted, true, highest.Places);
    }

    /// <summary>Those of some places that are in the filter.</summary>
    public static Task<PlacesInView> Named(PremisesWatchDb db, RegisterFilterSql filter, Guid[] ids, CancellationToken cancel) =>
        Read(db, filter, "and p.id = any(@ids)", [new("ids", ids)], cancel);

    /// <param name="all">The order is among all of them, not among the first that are read.</param>
    private static async Task<PlacesInView> Read(
        PremisesWatchDb db, RegisterFilterSql filter, string condition, NpgsqlParameter[] parameters, CancellationToken cancel, bool all = false)
    {
        var statement = $"""
            select v.id, v.name, v.address, t.name as type, v.band, v.provisional, v.next_due_on, v.roughly, st_x(v.at) as longitude, st_y(v.at) as latitude, v.read_with
            from (
              select near.*, st_transform(near.tile_point, 4326) as at, {(all ? "0" : "count(*) over ()::int")} as read_with
              from (
                select p.id, p.name, p.type_code, p.tile_point, s.band, s.provisional, s.next_due_on, p.point_source is not distinct from 'Postcode' as roughly,
                  concat_ws(', ', p.address_line1, p.address_line2, p.postcode) as address
                {filter.FromWhere} and p.tile_point is not null {condition}
                {(all ? "" : $"limit {Enough}")}) near
              order by near.band nulls last, near.name, near.id limit {PlacesInView.Most}) v
            join reference.premises_type t on t.code = v.type_code
            order by v.band nulls last, v.name, v.id
            """;
        var places = await db.Database.SqlQueryRaw<PlaceInView>(statement, [.. filter.Parameters, .. parameters]).ToListAsync(cancel);
        return new PlacesInView(places is [var first, ..] ? first.ReadWith : 0, false, places);
    }
}
