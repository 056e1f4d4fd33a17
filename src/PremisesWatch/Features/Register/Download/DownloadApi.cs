using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Download;

/// <summary>The list as a file: the same places in the same order, all of them. Who took it, and which filter, goes to the audit.</summary>
public sealed class DownloadApi : ApiEndpoints
{
    public override void Map(IEndpointRouteBuilder routes) => routes.MapGet(RegisterLinks.Csv, Csv);

    private static async Task<PushStreamHttpResult> Csv(
        HttpContext context, ReadFilter read, Connections connections, CancellationToken cancel)
    {
        var asked = RegisterFilter.Read(context.Request.Query);
        var filter = await read.Run(asked, cancel);
        return TypedResults.Stream(
            body => PlacesSql.Read(connections, filter, asked, rows => PlacesCsv.Write(rows, body, cancel), cancel), "text/csv; charset=utf-8", "places.csv");
    }
}
