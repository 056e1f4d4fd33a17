using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Map.Base;

public sealed class BaseApi : ApiEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(MapLinks.DrawnBase, Drawn);
        routes.MapMethods(MapLinks.BaseFile, Reading, BaseFile);
    }

    private static async Task<Ok<JsonObject>> Drawn(BaseMap map, CancellationToken cancel) => TypedResults.Ok(await map.Read(cancel));

    /// <summary>The one file that is set, whole or by ranges of bytes: the address names no path.</summary>
    private static Results<PhysicalFileHttpResult, ProblemHttpResult> BaseFile(IConfiguration configuration)
    {
        if (configuration[BaseSetting.PmtilesFile] is not { Length: > 0 } path || new FileInfo(path) is not { Exists: true } file)
        {
            return TypedResults.Problem($"No base map file is set, or it is not there: see {BaseSetting.PmtilesFile}.", statusCode: StatusCodes.Status404NotFound);
        }

        var version = string.Create(CultureInfo.InvariantCulture, $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");
        return TypedResults.PhysicalFile(
            file.FullName, "application/vnd.pmtiles", lastModified: file.LastWriteTimeUtc, entityTag: new EntityTagHeaderValue(version), enableRangeProcessing: true);
    }
}
