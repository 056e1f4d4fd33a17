using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using PremisesWatch.Features.Admin.Seed;
using PremisesWatch.Platform.Geo;

namespace PremisesWatch.Features.Admin.Demo;

/// <summary>A street as it was drawn: promenade, main, street or rail.</summary>
public sealed record DemoStreet(string Name, string Kind, LineString Line);

/// <summary>The drawn town of Sandhaven, EPSG:27700 (<c>seeds/demo/town.geojson</c>).</summary>
public sealed class DemoTown
{
    private DemoTown(FeatureCollection features)
    {
        Features = features;
        Wards = [.. Of("ward").Select(ward => (Text(ward, "code"), Text(ward, "name"), Points.Factory.CreateMultiPolygon([(Polygon)ward.Geometry])))];
        Streets = [.. Of("road").Where(road => Text(road, "kind") != "rail").Select(road => new DemoStreet(Text(road, "name"), Text(road, "kind"), (LineString)road.Geometry))];
    }

    public FeatureCollection Features { get; }

    public IReadOnlyList<(string Code, string Name, MultiPolygon Boundary)> Wards { get; }

    public IReadOnlyList<DemoStreet> Streets { get; }

    public static DemoTown Read()
    {
        var options = new JsonSerializerOptions();
        options.Converters.Add(new GeoJsonConverterFactory(Points.Factory));
        using var stream = SeedFile.Open("demo/town.geojson");
        return new DemoTown(JsonSerializer.Deserialize<FeatureCollection>(stream, options)!);
    }

    private IEnumerable<IFeature> Of(string layer) => Features.Where(feature => Text(feature, "layer") == layer);

    private static string Text(IFeature feature, string name) => feature.Attributes[name]?.ToString() ?? "";
}
