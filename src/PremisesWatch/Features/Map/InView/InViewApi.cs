using Microsoft.AspNetCore.Http.HttpResults;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Map.InView;

public sealed class InViewApi : ApiEndpoints
{
    public override void Map(IEndpointRouteBuilder routes) => routes.MapGet(MapLinks.Places, Places);

    private static async Task<Results<Ok<PlacesInView>, ProblemHttpResult>> Places(
        string? box, Guid[] id, HttpRequest request, PremisesWatchDb db, ReadFilter read, CancellationToken cancel)
    {
        var filter = await read.Run(RegisterFilter.Read(request.Query), cancel);
        if (id.Length is > 0 and <= PlacesInView.Most)
        {
            return TypedResults.Ok(await InViewSql.Named(db, filter, id, cancel));
        }

        return ViewBox.From(box) is { } view
            ? TypedResults.Ok(await InViewSql.Within(db, filter, view, cancel))
            : TypedResults.Problem($"Give the box as west,south,east,north in degrees, or the ids of up to {PlacesInView.Most} places.", statusCode: StatusCodes.Status400BadRequest);
    }
}
