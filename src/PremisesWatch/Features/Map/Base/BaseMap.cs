using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Features;
using PremisesWatch.Data;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map.Base;

/// <summary>What lies under the marks where no base is set: Sandhaven as it was drawn, for those who see it. GeoJSON in degrees.</summary>
[Operation]
public sealed class BaseMap(PremisesWatchDb db, ICurrentPerson person)
{
    public async Task<JsonObject> Read(CancellationToken cancel = default)
    {
        var features = new JsonArray();
        if (await SeesDemonstration(cancel))
        {
            await AddTown(features, cancel);
        }

        return new JsonObject { ["type"] = "FeatureCollection", ["features"] = features };
    }

    private Task<bool> SeesDemonstration(CancellationToken cancel)
    {
        var (every, ids) = (person.SeesEveryAuthority, person.AuthorityIds.ToArray());
        return db.Authorities.AnyAsync(authority => authority.IsDemonstration && (every || ids.Contains(authority.Id)), cancel);
    }

    private async Task AddTown(JsonArray features, CancellationToken cancel)
    {
        var drawn = DemoTown.Read().Features.Where(feature => !IsWard(feature)).ToList();
        var degrees = await BaseSql.ToDegrees(db, [.. drawn.Select(feature => feature.Geometry.AsBinary())], cancel);
        foreach (var (feature, geometry) in drawn.Zip(degrees))
        {
            features.Add(Feature(geometry, new JsonObject
            {
                ["layer"] = Of(feature, "layer"),
                ["name"] = Of(feature, "name"),
                ["kind"] = Of(feature, "kind"),
            }));
        }
    }

    /// <summary>Wards and their names lie over every base, in tiles of their own.</summary>
    private static bool IsWard(IFeature feature) => Of(feature, "layer") == "ward" || Of(feature, "kind") == "ward";

    private static string? Of(IFeature feature, string name) => feature.Attributes.Exists(name) ? feature.Attributes[name]?.ToString() : null;

    private static JsonObject Feature(string geometry, JsonObject properties) =>
        new() { ["type"] = "Feature", ["properties"] = properties, ["geometry"] = JsonNode.Parse(geometry) };
}
