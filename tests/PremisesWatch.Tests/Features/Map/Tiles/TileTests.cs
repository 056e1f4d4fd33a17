using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Map.Tiles;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Geo;
using PremisesWatch.Platform.Security;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Map.Tiles;

public sealed class TileTests : AppTests
{
    private Authority _here = null!;
    private Person _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _officer = await App.Build.Person(Role.LicensingOfficer, _here);
    }

    [Fact]
    public async Task At_every_zoom_the_marks_sum_to_the_places_of_the_filter_each_once()
    {
        var random = new Random(1);
        var places = new List<Premises>();
        for (var i = 0; i < 60; i++)
        {
            var at = i % 6 == 5 ? places[i - 1].Point! : Somewhere(i, random);
            places.Add(await App.Build.Premises(_here, $"Place {i}", i % 3 == 0 ? "hotel" : "takeaway", p => p.Point = at));
        }

        await App.Build.Premises(_here, "Not on the map", with: p => p.Point = null);
        var theirs = await App.Build.Authority("there");
        await App.Build.Premises(theirs, "Theirs", with: p => p.Point = places[0].Point);
        var points = await TilePoints();
        var client = await App.Client(_officer);
        for (var z = 0; z <= 18; z++)
        {
            Assert.Equal(60, await Sum(client, z, points, ""));
            Assert.Equal(20, await Sum(client, z, points, "?type=hotel"));
        }
    }

    [Fact]
    public async Task A_place_on_the_corner_of_four_tiles_is_in_one_of_them_and_drawn_within_it()
    {
        await App.Build.Premises(_here, "On the corner", with: p => p.Point = Points.At(310000, 430000));
        var at = Assert.Single(await TilePoints());
        TileBox Tile(int east, int north) => new(at.X + (east * 4096) - 4096, at.Y + (north * 4096) - 4096, at.X + (east * 4096), at.Y + (north * 4096), 16);
        var filled = new List<(int East, int North, Coordinate Mark)>();
        foreach (var (east, north) in new[] { (0, 0), (0, 1), (1, 0), (1, 1) })
        {
            var body = await App.WithDb(db =>
                TileSql.Tile(db, Tile(east, north), new RegisterFilterSql(new RegisterFilter(), new SystemPerson(), App.Clock), Cancel));
            filled.AddRange(Marks(new MemoryStream(body), 0, 0, 0).Select(mark => (east, north, mark.Geometry.Coordinate)));
        }

        var one = Assert.Single(filled);
        Assert.Equal((1, 1), (one.East, one.North));
        Assert.InRange(one.Mark.X, -180, 179.95);
        Assert.InRange(one.Mark.Y, -85.0505, 85.0512);
    }

    [Fact]
    public void Neighbouring_tiles_reckon_the_edge_between_them_alike()
    {
        for (var z = 1; z <= TileAddress.DeepestZoom; z++)
        {
            var (x, y) = ((1 << z) / 3, (1 << z) / 3);
            Assert.Equal(new TileAddress(z, x + 1, y).Box.West, new TileAddress(z, x, y).Box.East);
            Assert.Equal(new TileAddress(z, x, y + 1).Box.North, new TileAddress(z, x, y).Box.South);
        }
    }

    [Fact]
    public async Task A_tile_is_private_and_never_kept()
    {
        var client = await App.Client(_officer);
        using var response = await client.GetAsync("/map/tiles/premises/0/0/0", Cancel);
        Assert.Equal("application/vnd.mapbox-vector-tile", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl is { Private: true, NoStore: true });
    }

    [Theory]
    [InlineData("/map/tiles/premises/3/8/0")]
    [InlineData("/map/tiles/premises/23/0/0")]
    [InlineData("/map/tiles/premises/31/2147483647/0")]
    [InlineData("/map/places?box=1,2,3")]
    [InlineData("/map/places")]
    public async Task What_is_no_tile_or_box_is_refused_with_a_problem(string address)
    {
        using var response = await (await App.Client(_officer)).GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Nobody_signed_in_gets_401_and_an_administrator_403()
    {
        using var nobody = await App.Client().GetAsync("/map/tiles/premises/0/0/0", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        using var other = await (await App.Client(await App.Build.Person(Role.Administrator, _here))).GetAsync("/map/tiles/premises/0/0/0", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    /// <summary>Most in a few streets, some on both sides of the Greenwich meridian, which is the edge of a tile at every zoom.</summary>
    private static Point Somewhere(int i, Random random) =>
        i % 20 == 0 ? Points.At(538_620 + (i * 20), 177_300) : Points.At(310_000 + random.Next(400), 430_000 + random.Next(400));

    private Task<List<Point>> TilePoints() =>
        App.WithDb(db => db.Premises.Where(p => p.Point != null).Select(p => EF.Property<Point>(p, "tile_point")).ToListAsync(Cancel));

    /// <summary>Decodes every tile of the zoom that holds one of the points, and its neighbours.</summary>
    private static async Task<long> Sum(HttpClient client, int z, List<Point> points, string query)
    {
        var last = (1 << z) - 1;
        var addresses = points
            .Select(point => (X: Row(point.X, z), Y: Row(-point.Y, z)))
            .SelectMany(at => from dx in new[] { -1, 0, 1 } from dy in new[] { -1, 0, 1 } select (X: at.X + dx, Y: at.Y + dy))
            .Where(at => at.X >= 0 && at.Y >= 0 && at.X <= last && at.Y <= last).ToHashSet();
        var sum = 0L;
        var seen = new HashSet<string>();
        foreach (var (x, y) in addresses)
        {
            var body = await client.GetByteArrayAsync($"/map/tiles/premises/{z}/{x}/{y}{query}", Cancel);
            foreach (var mark in Marks(new MemoryStream(body), z, x, y))
            {
                sum += Convert.ToInt64(mark.Attributes["n"], CultureInfo.InvariantCulture);
                if (mark.Attributes.GetOptionalValue("id") is string id)
                {
                    Assert.True(seen.Add(id), $"{id} is in two tiles of zoom {z}");
                }
            }
        }

        return sum;
    }

    private static IEnumerable<IFeature> Marks(MemoryStream body, int z, int x, int y) => body.Length == 0
        ? []
        : new MapboxTileReader().Read(body, new NetTopologySuite.IO.VectorTiles.Tiles.Tile(x, y, z)).Layers.SelectMany(layer => layer.Features);

    private static int Row(double metres, int z) => (int)Math.Floor((metres + 20037508.342789244) / (2 * 20037508.342789244) * (1 << z));
}
