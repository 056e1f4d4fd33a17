using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Map.Base;
using PremisesWatch.Features.Map.Tiles;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map;

public sealed class MapApi : ApiEndpoints
{
    private const string VectorTile = "application/vnd.mapbox-vector-tile";

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/map/tiles/premises/{z:int}/{x:int}/{y:int}", Tile);
        routes.MapGet("/map/places", Places);
        routes.MapGet("/map/base", Base);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Tile(
        int z, int x, int y, HttpRequest request, NpgsqlDataSource source, ICurrentPerson person, TimeProvider clock, CancellationToken cancel)
    {
        var tile = new TileAddress(z, x, y);
        if (!tile.Exists)
        {
            return TypedResults.Problem($"There is no tile {z}/{x}/{y}: zoom is 0 to {TileAddress.DeepestZoom}, and x and y lie below 2 to its power.", statusCode: 400);
        }

        var filter = new RegisterFilterSql(RegisterFilter.From(request.Query), person, clock);
        return TypedResults.Bytes(await TileSql.Premises(source, tile.Cells, tile.HoldsClusters, filter, cancel), VectorTile);
    }

    private static async Task<Results<Ok<PlacesInView>, ProblemHttpResult>> Places(
        string? box, Guid? id, HttpRequest request, PremisesWatchDb db, ICurrentPerson person, TimeProvider clock, CancellationToken cancel)
    {
        var filter = new RegisterFilterSql(RegisterFilter.From(request.Query), person, clock);
        if (id is { } asked)
        {
            var one = await InViewSql.One(db, filter, asked, cancel);
            return TypedResults.Ok(new PlacesInView(one.Count, one));
        }

        if (ViewBox.From(box) is not { } view)
        {
            return TypedResults.Problem("Give the box as west,south,east,north in degrees, or the id of a place.", statusCode: 400);
        }

        return TypedResults.Ok(new PlacesInView(await InViewSql.Count(db, filter, view, cancel), await InViewSql.Places(db, filter, view, cancel)));
    }

    private static async Task<Ok<System.Text.Json.Nodes.JsonObject>> Base(BaseMap map, CancellationToken cancel) => TypedResults.Ok(await map.Read(cancel));
}

public sealed record PlacesInView(int Total, IReadOnlyList<PlaceInView> Places);
