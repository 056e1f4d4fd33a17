using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map.InView;

/// <summary>How many places were read, how many of them have a point, and the box these lie in: west, south, east and north in degrees.</summary>
internal sealed record PlacesRead(int Total, int OnMap, double[]? Box);

internal static class ExtentSql
{
    /// <summary>More than a council has: as many as are read of a register to say where it lies.</summary>
    public const int Most = 20_000;

    /// <summary>The places of a filter: <see cref="Most"/> of them, and one more where there are more.</summary>
    public static Task<PlacesRead> Places(PremisesWatchDb db, RegisterFilterSql filter, CancellationToken cancel) =>
        Read(db, $"(select p.tile_point {filter.FromWhere} limit {Most + 1}) o", filter.Parameters, cancel);

    /// <summary>Asked where the first of them do not tell.</summary>
    public static Task<bool> SomeHaveNoPoint(PremisesWatchDb db, RegisterFilterSql filter, CancellationToken cancel)
    {
        var statement = $"select exists (select {filter.FromWhere} and p.tile_point is null) as \"Value\"";
        return db.Database.SqlQueryRaw<bool>(statement, filter.Parameters).SingleAsync(cancel);
    }

    /// <summary>So many places of each authority of a person, or of one, as come to <see cref="Most"/>.</summary>
    public static Task<PlacesRead> Authorities(PremisesWatchDb db, ICurrentPerson person, int? authority, CancellationToken cancel)
    {
        int[] ids = authority is { } one ? [one] : [.. person.AuthorityIds];
        return Read(
            db,
            $"""
            (select a.id, {Most} / count(*) over () as share from register.authority a where @every or a.id = any(@ids)) seen,
            lateral (select p.tile_point from register.premises p where p.authority_id = seen.id and p.tile_point is not null limit seen.share) o
            """,
            [new("every", authority is null && person.SeesEveryAuthority), new("ids", ids)],
            cancel);
    }

    private static Task<PlacesRead> Read(PremisesWatchDb db, string from, NpgsqlParameter[] parameters, CancellationToken cancel)
    {
        var statement = $"""
            select r.total, r.on_map, case when r.on_map > 0 then array[st_xmin(r.at), st_ymin(r.at), st_xmax(r.at), st_ymax(r.at)] end as box
            from (
              select count(*)::int as total, count(o.tile_point)::int as on_map, st_transform(st_setsrid(st_extent(o.tile_point)::geometry, 3857), 4326) as at
              from {from}) r
            """;
        return db.Database.SqlQueryRaw<PlacesRead>(statement, parameters).SingleAsync(cancel);
    }
}
