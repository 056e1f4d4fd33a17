using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map.Base;

/// <summary>What lies under the marks where no base is configured: the wards of the person's authorities, and Sandhaven as it was drawn. GeoJSON in degrees.</summary>
[Operation]
public sealed class BaseMap(PremisesWatchDb db, ICurrentPerson person)
{
    public async Task<JsonObject> Read(CancellationToken cancel = default)
    {
        var features = new JsonArray();
        foreach (var ward in await BaseSql.Wards(db, person, cancel))
        {
            features.Add(Feature(ward.Geometry, new JsonObject { ["layer"] = "ward", ["name"] = ward.Name }));
        }

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
        var drawn = DemoTown.Read().Features.Where(feature => feature.Attributes["layer"]?.ToString() != "ward").ToList();
        var degrees = await BaseSql.ToDegrees(db, [.. drawn.Select(feature => feature.Geometry.AsBinary())], cancel);
        foreach (var (feature, geometry) in drawn.Zip(degrees))
        {
            features.Add(Feature(geometry, new JsonObject
            {
                ["layer"] = feature.Attributes["layer"]?.ToString(),
                ["name"] = feature.Attributes["name"]?.ToString(),
                ["kind"] = feature.Attributes.Exists("kind") ? feature.Attributes["kind"]?.ToString() : null,
            }));
        }
    }

    private static JsonObject Feature(string geometry, JsonObject properties) =>
        new() { ["type"] = "Feature", ["properties"] = properties, ["geometry"] = JsonNode.Parse(geometry) };
}
