using System.Text.Json;
using PremisesWatch.UnitTests.Architecture;

namespace PremisesWatch.UnitTests.Platform.GovUk;

/// <summary>One example of the govuk-frontend package: what its template makes of some options.</summary>
internal sealed record Fixture(string Name, JsonElement Options, string Html)
{
    private const string Components = "src/PremisesWatch/node_modules/govuk-frontend/dist/govuk/components";

    /// <summary>Its options by their path, such as <c>items.value</c>.</summary>
    public IReadOnlySet<string> Paths { get; } = Flat("", Options).ToHashSet();

    public static IReadOnlyList<Fixture> Of(string component)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, Components, component, "fixtures.json")));
        return [.. file.RootElement.GetProperty("fixtures").EnumerateArray().Select(fixture => new Fixture(
            fixture.GetProperty("name").GetString()!, fixture.GetProperty("options").Clone(), fixture.GetProperty("html").GetString()!))];
    }

    /// <returns>The option as text; null where it is not given.</returns>
    public string? Text(string path) => Text(Options, path);

    public static string? Text(JsonElement options, string path)
    {
        foreach (var part in path.Split('.'))
        {
            if (options.ValueKind != JsonValueKind.Object || !options.TryGetProperty(part, out options))
            {
                return null;
            }
        }

        return options.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => options.ToString(),
        };
    }

    public static bool Is(JsonElement options, string path) => Text(options, path) == "true";

    public IEnumerable<JsonElement> Each(string name) => Options.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    private static IEnumerable<string> Flat(string path, JsonElement options) => options.ValueKind switch
    {
        JsonValueKind.Object => options.EnumerateObject().SelectMany(part => Flat(path.Length == 0 ? part.Name : $"{path}.{part.Name}", part.Value)),
        JsonValueKind.Array => options.EnumerateArray().SelectMany(part => Flat(path, part)),
        _ => [path],
    };
}
