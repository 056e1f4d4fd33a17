using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Register.Details;

internal static class PointSql
{
    private const string Statement = """
        select st_x(grid) as easting, st_y(grid) as northing
        from st_transform(st_setsrid(st_makepoint(@longitude, @latitude), 4326), 27700) grid
        """;

    /// <summary>Degrees of WGS 84 as metres of the national grid.</summary>
    public static async Task<(double Easting, double Northing)> FromDegrees(PremisesWatchDb db, double latitude, double longitude, CancellationToken cancel)
    {
        var metres = await db.Database.SqlQueryRaw<Metres>(
            Statement, new NpgsqlParameter("longitude", longitude), new NpgsqlParameter("latitude", latitude)).SingleAsync(cancel);
        return (metres.Easting, metres.Northing);
    }

    private sealed record Metres(double Easting, double Northing);
}
