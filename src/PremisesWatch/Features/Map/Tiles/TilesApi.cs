using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map.Tiles;

public sealed class TilesApi : ApiEndpoints
{
    private const string VectorTile = "application/vnd.mapbox-vector-tile";

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(MapLinks.PremisesTile, Premises).WithMetadata(new AskedByTheDozen());
        routes.MapGet(MapLinks.WardTile, Wards).WithMetadata(new AskedByTheDozen());
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Premises(
        int z, int x, int y, HttpRequest request, Connections connections, ReadFilter read, CancellationToken cancel)
    {
        var tile = new TileAddress(z, x, y);
        if (!tile.Exists)
        {
            return NoTile(tile);
        }

        var filter = await read.Run(RegisterFilter.Read(request.Query), cancel);
        return TypedResults.Bytes(
            await connections.Scalar<byte[]>(TileSql.Statement(tile.HoldsClusters, filter), TileSql.Parameters(tile.Cells, filter), cancel), VectorTile);
    }

    /// <summary>Empty above the zoom where wards can be told apart, so that no answer holds all wards of many authorities.</summary>
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Wards(
        int z, int x, int y, Connections connections, ICurrentPerson person, CancellationToken cancel)
    {
        var tile = new TileAddress(z, x, y);
        if (!tile.Exists)
        {
            return NoTile(tile);
        }

        return TypedResults.Bytes(z < TileAddress.FirstWards ? [] : await WardTileSql.Wards(connections, tile, person, cancel), VectorTile);
    }

    private static ProblemHttpResult NoTile(TileAddress tile) => TypedResults.Problem(
        $"There is no tile {tile.Z}/{tile.X}/{tile.Y}: zoom is 0 to {TileAddress.DeepestZoom}, and x and y lie below 2 to its power.",
        statusCode: StatusCodes.Status400BadRequest);
}
