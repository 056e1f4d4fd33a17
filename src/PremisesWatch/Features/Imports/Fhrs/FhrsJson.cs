using System.Text.Json;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>
/// Reads a document of the food register's API, version 2, as a stream. It is an excerpt, of as many authorities as its search found: what it lacks
/// is not thereby gone, and it is as of the day on which it is read.
/// </summary>
internal sealed class FhrsJson : ImportReader
{
    /// <summary>An establishment of a megabyte is none.</summary>
    private const int LongestRecord = 1 << 20;

    private readonly Stream _stream;
    private readonly int[] _types;

    private FhrsJson(Stream stream, int[] types) => (_stream, _types) = (stream, types);

    public override PartHeader Header { get; } = new(null, null, IsWhole: false);

    public static FhrsJson Open(Stream stream, int[] types) => new(stream, types);

    public override IEnumerable<ImportRecord> Records(DateOnly today)
    {
        var array = new JsonArrayStream(_stream, "establishments", LongestRecord);
        while (Refusing(array.Next) is { } establishment)
        {
            using (establishment)
            {
                yield return FhrsRow.Read(Fields(establishment.RootElement), _types, today);
            }
        }

        if (!array.WasFound)
        {
            throw new ImportRefused("This is not a document of the food register's API: it holds no “establishments”. Ask the API anew, with the header x-api-version: 2.");
        }
    }

    public override void Dispose() => _stream.Dispose();

    private static JsonDocument? Refusing(Func<JsonDocument?> read)
    {
        try
        {
            return read();
        }
        catch (JsonException error)
        {
            throw new ImportRefused("The file breaks off, or is not well-formed JSON. Ask the API for it again.", error);
        }
    }

    /// <summary>By the names that the XML gives them, whatever the case; what lies within another is found by its own name.</summary>
    private static Dictionary<string, string> Fields(JsonElement establishment)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in establishment.EnumerateObject())
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Object when property.Name.ToLowerInvariant() is "geocode" or "scores":
                    foreach (var inner in property.Value.EnumerateObject())
                    {
                        fields[inner.Name] = Text(inner.Value);
                    }

                    break;
                case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                    fields[property.Name] = Text(property.Value);
                    break;
            }
        }

        return fields;
    }

    private static string Text(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? "" : value.ToString().Trim().Replace("\0", "", StringComparison.Ordinal);
}
