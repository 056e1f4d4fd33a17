using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Map.Tiles;

namespace PremisesWatch.Benchmarks.Tiles;

/// <summary>The floor of a tile: the same statement behind a minimal API, and nothing else: nobody signs in, nothing is checked.</summary>
internal static class BareTiles
{
    public const string Command = "bare-tiles";

    public static Task Serve(string connection)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        var app = builder.Build();
        var source = DbOptions.Source(connection);
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/map/tiles/premises/{z:int}/{x:int}/{y:int}", (int z, int x, int y, CancellationToken cancel) => Tile(source, new TileAddress(z, x, y), cancel));
        return app.RunAsync();
    }

    private static async Task<IResult> Tile(NpgsqlDataSource source, TileAddress tile, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(TileSql.Statement(tile.HoldsClusters, TileStatementSql.Filter));
        command.Parameters.AddRange(TileSql.Parameters(tile.Cells, TileStatementSql.Filter).ToArray());
        return Microsoft.AspNetCore.Http.Results.Bytes((byte[])(await command.ExecuteScalarAsync(cancel))!, "application/vnd.mapbox-vector-tile");
    }
}
