using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NetTopologySuite.Features;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>Every way in which the program shows a record: what of a town each shows to one client.</summary>
internal static class Ways
{
    /// <summary>Ways that show a place, and what is known of it by its band.</summary>
    public static readonly IReadOnlyDictionary<string, Func<HttpClient, DrawnTown, Task<HashSet<Guid>>>> ToBands =
        new Dictionary<string, Func<HttpClient, DrawnTown, Task<HashSet<Guid>>>>
        {
            ["list"] = (client, town) => Listed(client, town, "/register?sort=name"),
            ["search"] = (client, town) => Listed(client, town, "/register?q=kitchen"),
            ["page"] = (client, town) => Each(town, place => Says(client, $"/register/{place.Place.Id}", "Band B")),
            ["export"] = Exported,
            ["API"] = InView,
            ["tile"] = (client, town) => Each(town, place => InTile(client, place)),
        };

    public static Task<HashSet<Guid>> Visits(HttpClient client, DrawnTown town) => Each(town, place => Says(client, $"/visits/{place.Visit}", "V-"));

    /// <summary>Ways that show an item, and what it adds to the figure of its place.</summary>
    public static readonly IReadOnlyDictionary<string, Func<HttpClient, DrawnTown, Task<HashSet<Guid>>>> ToItems =
        new Dictionary<string, Func<HttpClient, DrawnTown, Task<HashSet<Guid>>>>
        {
            ["item"] = (client, town) => Each(town, place => Says(client, $"/intelligence/{place.Item}", "2BP")),
            ["full text"] = (client, town) => Each(town, place => Says(client, $"/intelligence/{place.Item}", "Heard")),
            ["what it adds, on its own page"] = (client, town) => Each(town, place => Says(client, $"/intelligence/{place.Item}", "T09")),
            ["what it adds, on the page of its place"] = (client, town) => Each(town, place => Says(client, $"/register/{place.Place.Id}", "T09")),
            ["that something restricted adds"] = (client, town) => Each(town, place => Says(client, $"/register/{place.Place.Id}", "Something restricted adds to this")),
            ["what police let others read"] = (client, town) => Each(town, place => Says(client, $"/register/{place.Place.Id}", "Said")),
            ["export"] = (client, town) => Each(town, place => Says(client, $"/intelligence/{place.Item}/export", "Disclose and open")),
            ["any list, file, tile or answer"] = async (client, town) => await Text(client, "/register?sort=name") is var list && await Text(client, "/register/places.csv") is var file
                && await Text(client, "/map/places?box=-8,49,2,61") is var answer && new[] { list, file, answer }.Any(text => text.Contains("T09", StringComparison.Ordinal)) ? [.. town.Places.Select(place => place.Place.Id)] : [],
        };

    public static Task<HashSet<Guid>> Flags(HttpClient client, DrawnTown town) => Each(town, place => Says(client, $"/flags/{place.Flag}", "Sign"));

    public static async Task<HashSet<Guid>> FlagsListed(HttpClient client, DrawnTown town)
    {
        var text = await Text(client, "/flags?show=all");
        return [.. town.Places.Where(place => text.Contains(place.Place.Name, StringComparison.Ordinal)).Select(place => place.Place.Id)];
    }

    private static async Task<HashSet<Guid>> Each(DrawnTown town, Func<DrawnPlace, Task<bool>> shows)
    {
        var shown = new HashSet<Guid>();
        foreach (var place in town.Places)
        {
            if (await shows(place))
            {
                shown.Add(place.Place.Id);
            }
        }

        return shown;
    }

    /// <summary>Rows of the list that name a place and its band.</summary>
    private static async Task<HashSet<Guid>> Listed(HttpClient client, DrawnTown town, string address)
    {
        using var answer = await client.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return [];
        }

        var page = await TestSupport.Html.Document(answer);
        var rows = page.QuerySelectorAll("li, tr").Select(row => row.TextContent).ToList();
        return [.. town.Places.Where(place => rows.Any(row => row.Contains(place.Place.Name, StringComparison.Ordinal) && HasBand(row))).Select(place => place.Place.Id)];
    }

    private static bool HasBand(string row) => Regex.IsMatch(row, @"\bB\b");

    private static async Task<HashSet<Guid>> Exported(HttpClient client, DrawnTown town)
    {
        var lines = (await Text(client, "/register/places.csv")).Split('\n');
        return [.. town.Places.Where(place => lines.Any(line => line.Contains(place.Place.Name, StringComparison.Ordinal) && line.Contains(",B,", StringComparison.Ordinal))).Select(place => place.Place.Id)];
    }

    private static async Task<HashSet<Guid>> InView(HttpClient client, DrawnTown town)
    {
        var text = await Text(client, "/map/places?box=-8,49,2,61");
        return text.Length == 0 ? [] : [.. JsonDocument.Parse(text).RootElement.GetProperty("places").EnumerateArray()
            .Where(place => place.TryGetProperty("band", out var band) && band.GetString() == "B").Select(place => place.GetProperty("id").GetGuid())];
    }

    private static async Task<bool> InTile(HttpClient client, DrawnPlace place)
    {
        var (x, y) = place.Tile;
        using var answer = await client.GetAsync($"/map/tiles/premises/14/{x}/{y}");
        return answer.StatusCode == HttpStatusCode.OK && Marks(await answer.Content.ReadAsByteArrayAsync(), x, y)
            .Any(mark => (string?)mark.Attributes.GetOptionalValue("id") == $"{place.Place.Id}" && (string?)mark.Attributes.GetOptionalValue("band") == "B");
    }

    private static IEnumerable<IFeature> Marks(byte[] body, int x, int y) =>
        new MapboxTileReader().Read(new MemoryStream(body), new NetTopologySuite.IO.VectorTiles.Tiles.Tile(x, y, 14)).Layers.SelectMany(layer => layer.Features);

    private static async Task<bool> Says(HttpClient client, string address, string words)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode == HttpStatusCode.OK && (await answer.Told()).Contains(words, StringComparison.Ordinal);
    }

    private static async Task<string> Text(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Told() : "";
    }
}
