using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using Npgsql;
using PremisesWatch.Data.People;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
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
            places.Add(await App.Build.Premises(_here, i % 20 == 4 ? $"Seafront {i}" : $"Place {i}", i % 3 == 0 ? "hotel" : "takeaway", p => p.Point = at));
        }

        await App.Build.Premises(_here, "Not on the map", with: p => p.Point = null);
        await App.Build.Premises(await App.Build.Authority("there"), "Theirs", with: p => p.Point = places[0].Point);
        await Band(places[0], "A");
        await Band(places[1], "C");
        var points = await TilePoints();
        var client = await App.Client(_officer);
        for (var z = 0; z <= 18; z++)
        {
            Assert.Equal(60, await Sum(client, z, points, ""));
            Assert.Equal(20, await Sum(client, z, points, "?type=hotel"));
            Assert.Equal(1, await Sum(client, z, points, "?type=hotel&band=A"));
            Assert.Equal(3, await Sum(client, z, points, "?q=seafront"));
            Assert.Equal(0, await Sum(client, z, points, "?closed=1"));
        }
    }

    [Fact]
    public async Task A_cluster_holds_the_highest_band_within_and_how_many_are_in_each()
    {
        await Band(await App.Build.Premises(_here, "First"), "B");
        await Band(await App.Build.Premises(_here, "Second"), "D");
        await Band(await App.Build.Premises(_here, "Third"), "D");
        await App.Build.Premises(_here, "Not assessed");
        var client = await App.Client(_officer);
        foreach (var z in new[] { 0, 7 })
        {
            var cluster = Assert.Single(await Marks(client, z, await TilePoints(), "")).Attributes;
            Assert.Equal(("B", 4L, 1L, 2L), (cluster["band"], Number(cluster["n"]), Number(cluster["b"]), Number(cluster["d"])));
            Assert.Null(cluster.GetOptionalValue("a"));
            Assert.Null(cluster.GetOptionalValue("id"));
        }
    }

    [Fact]
    public async Task From_zoom_8_a_place_that_stands_apart_is_a_mark_of_its_own()
    {
        var alone = await App.Build.Premises(_here, "Alone", "hotel", p => p.Point = Points.At(330_000, 430_000));
        await App.Build.Premises(_here, "First of two");
        await App.Build.Premises(_here, "Second of two");
        var marks = await Marks(await App.Client(_officer), TileAddress.FirstMarks, await TilePoints(), "");
        Assert.Equal([1, 2], marks.Select(mark => Number(mark.Attributes["n"])).Order());
        var own = marks.Single(mark => Number(mark.Attributes["n"]) == 1).Attributes;
        Assert.Equal((alone.Id.ToString(), "hotel", "N"), (own["id"], own["type"], own["band"]));
    }

    [Fact]
    public async Task A_mark_that_a_postcode_placed_says_that_it_is_rough()
    {
        await App.Build.Premises(_here, "By postcode", with: p => (p.Point, p.PointSource) = (Points.At(330_000, 430_000), PointSource.Postcode));
        await App.Build.Premises(_here, "By hand");
        var marks = await Marks(await App.Client(_officer), TileAddress.FirstMarks, await TilePoints(), "");
        Assert.Single(marks, mark => mark.Attributes.Exists("roughly"));
        Assert.Equal(2, marks.Count());
    }

    [Fact]
    public async Task A_place_on_the_corner_of_four_tiles_is_in_one_of_them_and_drawn_within_it()
    {
        await App.Build.Premises(_here, "On the corner", with: p => p.Point = Points.At(310000, 430000));
        var at = Assert.Single(await TilePoints());
        var filled = new List<(int Column, int Row, Coordinate Mark)>();
        foreach (var (column, row) in new[] { (0, 0), (0, -16), (-16, 0), (-16, -16) })
        {
            var body = await Tile(new TileCells(at.X, at.Y, 256, column, row, 16));
            filled.AddRange(Decoded(body, 0, 0, 0).Select(mark => (column, row, mark.Geometry.Coordinate)));
        }

        var one = Assert.Single(filled);
        Assert.Equal((0, 0), (one.Column, one.Row));
        Assert.InRange(one.Mark.X, -180, 179.95);
        Assert.InRange(one.Mark.Y, -85.0505, 85.0512);
    }

    [Fact]
    public async Task A_place_a_hair_within_the_far_edges_is_drawn_where_MapLibre_draws_it()
    {
        await App.Build.Premises(_here, "Near the corner", with: p => p.Point = Points.At(310000, 430000));
        var at = Assert.Single(await TilePoints());
        var mark = Assert.Single(Decoded(await Tile(new TileCells(at.X + 0.001, at.Y - 0.001, 256, -16, -16, 16)), 0, 0, 0));
        Assert.InRange(mark.Geometry.Coordinate.X, 179.8, 179.95);
        Assert.InRange(mark.Geometry.Coordinate.Y, -85.0505, -85.03);
    }

    [Fact]
    public void The_tiles_of_a_zoom_share_out_its_cells()
    {
        for (var z = 1; z <= TileAddress.DeepestZoom; z++)
        {
            var (x, y) = ((1 << z) / 3, (1 << z) / 3);
            var (here, next) = (new TileAddress(z, x, y).Cells, new TileAddress(z, x + 1, y + 1).Cells);
            Assert.Equal((here.Column + here.Side, here.Row + here.Side), (next.Column, next.Row));
            Assert.Equal((here.West, here.North, here.Cell), (next.West, next.North, next.Cell));
        }
    }

    [Fact]
    public async Task Somebody_who_left_is_shown_no_band_by_a_session_that_was_checked_a_moment_ago_and_nothing_after_it()
    {
        await Band(await App.Build.Premises(_here, "First"), "B");
        var client = await App.Client(_officer);
        var points = await TilePoints();
        Assert.Equal("B", Assert.Single(await Marks(client, 0, points, "")).Attributes["band"]);
        await App.WithDb(db => db.Users.Where(person => person.Id == _officer.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.LeftAt, App.Clock.GetUtcNow())));

        using var soon = await client.GetAsync("/map/tiles/premises/0/0/0", Cancel);
        Assert.True(soon.StatusCode == HttpStatusCode.Unauthorized
            || Equals("N", Assert.Single(Decoded(await soon.Content.ReadAsByteArrayAsync(Cancel), 0, 0, 0)).Attributes["band"]));
        App.Clock.Advance(TimeSpan.FromSeconds(2));
        using var answer = await client.GetAsync("/map/tiles/premises/0/0/0", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
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
    [InlineData("/map/tiles/premises/0/0/-1")]
    [InlineData("/map/tiles/premises/-1/0/0")]
    public async Task What_is_no_tile_is_refused_with_a_problem(string address)
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

    private static long Number(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private Task<PremisesStanding> Band(Premises place, string band) => App.Build.Add(new PremisesStanding
    {
        PremisesId = place.Id,
        AuthorityId = place.AuthorityId,
        Band = Enum.Parse<Band>(band),
        BandedAt = App.Clock.GetUtcNow(),
    });

    private async Task<byte[]> Tile(TileCells cells)
    {
        await using var pool = NpgsqlDataSource.Create(App.Database.OwnerConnection);
        var filter = new RegisterFilterSql(new RegisterFilter(), null, new SystemPerson(), App.Clock);
        return await new Connections(pool, () => Asking.Nobody).Scalar<byte[]>(TileSql.Statement(false, filter), TileSql.Parameters(cells, filter), Cancel);
    }

    /// <summary>Of the marks in the tiles of a zoom: how many places they stand for. Fails where a place is in two.</summary>
    private static async Task<long> Sum(HttpClient client, int z, List<Point> points, string query)
    {
        var marks = await Marks(client, z, points, query);
        var ids = marks.Select(mark => mark.Attributes.GetOptionalValue("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        return marks.Sum(mark => Number(mark.Attributes["n"]));
    }

    /// <summary>Decodes every tile of the zoom that holds one of the points, and its neighbours.</summary>
    private static async Task<List<IFeature>> Marks(HttpClient client, int z, List<Point> points, string query)
    {
        var last = (1 << z) - 1;
        var addresses = points
            .Select(point => (X: Row(point.X, z), Y: Row(-point.Y, z)))
            .SelectMany(at => from dx in new[] { -1, 0, 1 } from dy in new[] { -1, 0, 1 } select (X: at.X + dx, Y: at.Y + dy))
            .Where(at => at.X >= 0 && at.Y >= 0 && at.X <= last && at.Y <= last).ToHashSet();
        var marks = new List<IFeature>();
        foreach (var (x, y) in addresses)
        {
            marks.AddRange(Decoded(await client.GetByteArrayAsync($"/map/tiles/premises/{z}/{x}/{y}{query}", Cancel), z, x, y));
        }

        return marks;
    }

    private static IEnumerable<IFeature> Decoded(byte[] body, int z, int x, int y) => body.Length == 0
        ? []
        : new MapboxTileReader().Read(new MemoryStream(body), new NetTopologySuite.IO.VectorTiles.Tiles.Tile(x, y, z)).Layers.SelectMany(layer => layer.Features);

    private static int Row(double metres, int z) => (int)Math.Floor((metres + 20037508.342789244) / (2 * 20037508.342789244) * (1 << z));
}
