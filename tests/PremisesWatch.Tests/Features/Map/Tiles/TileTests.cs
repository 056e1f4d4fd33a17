using System.Globalization;
using System.Net;
using NetTopologySuite.IO.VectorTiles;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Map.Tiles;
using PremisesWatch.Platform.Geo;
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
            var at = i % 6 == 5 ? places[i - 1].Point! : Points.At(310000 + random.Next(4000), 430000 + random.Next(4000));
            places.Add(await App.Build.Premises(_here, $"Place {i}", i % 3 == 0 ? "hotel" : "takeaway", p => p.Point = at));
        }

        await App.Build.Premises(_here, "Not on the map", with: p => p.Point = null);
        var theirs = await App.Build.Authority("there");
        await App.Build.Premises(theirs, "Theirs", with: p => p.Point = places[0].Point);
        var client = await App.Client(_officer);
        for (var z = 0; z <= 18; z++)
        {
            Assert.Equal(60, await Sum(client, z, places, ""));
            Assert.Equal(20, await Sum(client, z, places, "?type=hotel"));
        }
    }

    [Fact]
    public async Task Places_on_the_edge_of_a_tile_are_in_one_tile_only()
    {
        var tile = new TileAddress(10, 503, 332);
        await App.WithDb(db => App.Build.Premises(_here, "On the edge", with: p => p.Point = Points.At(310000, 430000)));
        Assert.Equal(new TileAddress(10, 504, 332).West, tile.East);
        Assert.Equal(new TileAddress(10, 503, 333).North, tile.South);
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

    /// <summary>Decodes every tile of the zoom that could hold one of the places, and their neighbours.</summary>
    private static async Task<long> Sum(HttpClient client, int z, List<Premises> places, string query)
    {
        var addresses = new HashSet<(int X, int Y)>();
        foreach (var place in places)
        {
            var (x, y) = Near(place, z);
            foreach (var dx in new[] { -1, 0, 1 })
            {
                foreach (var dy in new[] { -1, 0, 1 })
                {
                    addresses.Add((x + dx, y + dy));
                }
            }
        }

        var sum = 0L;
        var seen = new HashSet<string>();
        foreach (var (x, y) in addresses.Where(a => a.X >= 0 && a.Y >= 0 && a.X < 1 << z && a.Y < 1 << z))
        {
            await using var body = await client.GetStreamAsync($"/map/tiles/premises/{z}/{x}/{y}{query}", Cancel);
            using var whole = new MemoryStream();
            await body.CopyToAsync(whole, Cancel);
            if (whole.Length == 0)
            {
                continue;
            }

            whole.Position = 0;
            var tile = new MapboxTileReader().Read(whole, new NetTopologySuite.IO.VectorTiles.Tiles.Tile(x, y, z));
            foreach (var mark in tile.Layers.Single().Features)
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

    /// <summary>About where a point of the national grid near Sandhaven falls; near enough for its tile or the next.</summary>
    private static (int X, int Y) Near(Premises place, int z)
    {
        var longitude = -3.3670 + ((place.Point!.X - 310000) / 65900);
        var latitude = 53.7586 + ((place.Point.Y - 430000) / 111300);
        var radians = latitude * Math.PI / 180;
        var n = 1 << z;
        return ((int)((longitude + 180) / 360 * n), (int)((1 - (Math.Asinh(Math.Tan(radians)) / Math.PI)) / 2 * n));
    }
}
