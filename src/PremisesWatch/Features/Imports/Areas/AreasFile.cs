using System.Text.Json;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;

namespace PremisesWatch.Features.Imports.Areas;

/// <summary>Reads the features of a GeoJSON collection one by one: memory grows with the largest area, not with the file.</summary>
internal sealed class AreasFile(Stream stream) : ImportReader
{
    /// <summary>Bytes; the most indented coast of one authority at full resolution is about a tenth of it.</summary>
    private const int LongestFeature = 64 << 20;

    public override PartHeader Header { get; } = new(null, null, IsWhole: true);

    public override IEnumerable<ImportRecord> Records(DateOnly today)
    {
        var array = new JsonArrayStream(stream, "features", LongestFeature);
        while (Refusing(array.Next) is { } feature)
        {
            using (feature)
            {
                yield return new AreaRow(feature.RootElement);
            }
        }

        if (!array.WasFound)
        {
            throw new ImportRefused("This is not GeoJSON: it holds no “features”. Download the boundaries as GeoJSON.");
        }
    }

    public override void Dispose() => stream.Dispose();

    private static JsonDocument? Refusing(Func<JsonDocument?> read)
    {
        try
        {
            return read();
        }
        catch (JsonException error)
        {
            throw new ImportRefused("The file breaks off, or is not well-formed JSON. Download the boundaries as GeoJSON again.", error);
        }
    }
}
