using System.Net;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.VectorTiles;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Map.Tiles;
using PremisesWatch.Platform.Geo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Map.Tiles;

public sealed class WardTileTests : AppTests
{
    private Authority _here = null!;
    private HttpClient _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _officer = await App.Client(await App.Build.Person(Role.LicensingOfficer, _here));
        await Ward(_here, "W1", "Harbour", 310_000);
        await Ward(_here, "W2", "Links", 312_000);
    }

    [Fact]
    public async Task A_tile_holds_the_outlines_that_reach_into_it_and_the_names_of_those_whose_middle_does()
    {
        var tiles = await Tiles(13);
        Assert.Equal(["Harbour", "Links"], tiles.SelectMany(Names).Order());
        Assert.All(tiles.Where(tile => Names(tile).Any()), tile => Assert.NotEmpty(Outlines(tile)));
        Assert.Contains(tiles, tile => Outlines(tile).Count() == 2);
    }

    [Fact]
    public async Task Names_wait_until_there_is_room_and_outlines_until_they_can_be_told_apart()
    {
        var outlined = await Tiles(TileAddress.FirstWards);
        Assert.Contains(outlined, tile => Outlines(tile).Any());
        Assert.DoesNotContain(outlined, tile => Names(tile).Any());
        for (var z = 0; z < TileAddress.FirstWards; z++)
        {
            Assert.All(await Tiles(z), tile => Assert.Empty(tile.Layers));
        }
    }

    [Fact]
    public async Task Wards_of_other_authorities_and_wards_that_are_no_more_are_left_out()
    {
        await Ward(await App.Build.Authority("there"), "W3", "Theirs", 311_000);
        await Ward(_here, "W4", "Abolished", 311_000, new DateOnly(2026, 5, 1));
        Assert.Equal(["Harbour", "Links"], (await Tiles(13)).SelectMany(Names).Order());
    }

    [Theory]
    [InlineData("/map/tiles/wards/3/8/0", HttpStatusCode.BadRequest)]
    [InlineData("/map/tiles/wards/23/0/0", HttpStatusCode.BadRequest)]
    [InlineData("/map/tiles/wards/3/x/0", HttpStatusCode.NotFound)]
    public async Task What_is_no_tile_is_refused(string address, HttpStatusCode status)
    {
        using var answer = await _officer.GetAsync(address, Cancel);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_signed_in_gets_401_and_an_administrator_403()
    {
        using var nobody = await App.Client().GetAsync("/map/tiles/wards/0/0/0", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        using var other = await (await App.Client(await App.Build.Person(Role.Administrator))).GetAsync("/map/tiles/wards/0/0/0", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    /// <summary>Two kilometres to a side.</summary>
    private Task<Ward> Ward(Authority authority, string code, string name, double west, DateOnly? endedOn = null)
    {
        var square = (Polygon)Points.Factory.ToGeometry(new Envelope(west, west + 2000, 430_000, 432_000));
        return App.Build.Add(new Ward { AuthorityId = authority.Id, Code = code, Name = name, Boundary = Points.Factory.CreateMultiPolygon([square]), EndedOn = endedOn });
    }

    /// <summary>Those around the two wards, which lie at 3.4° west and 53.8° north.</summary>
    private async Task<List<VectorTile>> Tiles(int z)
    {
        var (x, y) = ((int)((180 - 3.36) / 360 * (1 << z)), (int)((1 - (Math.Asinh(Math.Tan(53.76 * Math.PI / 180)) / Math.PI)) / 2 * (1 << z)));
        var around = z == 0 ? [0] : new[] { -1, 0, 1 };
        var tiles = new List<VectorTile>();
        foreach (var (dx, dy) in around.SelectMany(dx => around.Select(dy => (dx, dy))).Where(by => x + by.dx >= 0 && y + by.dy >= 0 && x + by.dx < 1 << z && y + by.dy < 1 << z))
        {
            var body = await _officer.GetByteArrayAsync($"/map/tiles/wards/{z}/{x + dx}/{y + dy}", Cancel);
            tiles.Add(new MapboxTileReader().Read(new MemoryStream(body), new NetTopologySuite.IO.VectorTiles.Tiles.Tile(x + dx, y + dy, z)));
        }

        return tiles;
    }

    private static IEnumerable<IFeature> Outlines(VectorTile tile) => tile.Layers.Where(layer => layer.Name == "ward").SelectMany(layer => layer.Features);

    private static IEnumerable<string> Names(VectorTile tile) =>
        tile.Layers.Where(layer => layer.Name == "ward-name").SelectMany(layer => layer.Features).Select(mark => (string)mark.Attributes["name"]);
}
