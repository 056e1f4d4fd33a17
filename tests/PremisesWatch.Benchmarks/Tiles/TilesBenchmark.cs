using System.Diagnostics;
using Npgsql;
using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Benchmarks.Imports;
using PremisesWatch.Features.Map.Tiles;

namespace PremisesWatch.Benchmarks.Tiles;

/// <summary>Tiles of the national register: a dense one of streets over four connections, and those that hold the whole country.</summary>
internal sealed class TilesBenchmark : Benchmark
{
    private const double DenseAim = 0.85;
    private const double CountryAim = 1.3;
    private const int Connections = 4;
    private const int MostBytes = 500_000;

    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(6);

    public override string Name => "tiles";

    public override int Order => 50;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        if (await NationalPlaces.Loaded(ground) is not { } database)
        {
            return [];
        }

        await using var services = new ProgramInProcess(database);
        await using var served = await Served.Program(ground, database);
        using var client = await served.SignedIn(services);
        return [await Dense(database, client), await Country(database, client)];
    }

    private static async Task<Row> Dense(BenchmarkDatabase database, HttpClient client)
    {
        var tile = (await Tile(database, 14))[0];
        await using var bare = await Served.ThisProject(database, BareTiles.Command, database.Owner);
        using var bareClient = await bare.Client();
        var (rates, floors) = (new List<double>(), new List<double>());
        await Rate(client, Address(tile), TimeSpan.FromSeconds(3));
        await Rate(bareClient, Address(tile), TimeSpan.FromSeconds(3));
        for (var round = 0; round < 3; round++)
        {
            floors.Add(await Rate(bareClient, Address(tile), Stretch));
            rates.Add(await Rate(client, Address(tile), Stretch));
        }

        var (rate, floor) = (rates.Order().ElementAt(1), floors.Order().ElementAt(1));
        var pgbench = await Pgbench.Rate(database, TileStatementSql.Literal(tile), Connections, Stretch);
        var bytes = (await client.GetByteArrayAsync(Address(tile))).Length;
        return new Row(
            $"tile {Address(tile)[^13..].TrimStart('s', '/')}, dense, uncached, signed in, {Connections} connections", $"{rate:0} a second", $"bare endpoint, the same SQL, no sign-in: {floor:0} a second",
            rate / floor, $"≥ {DenseAim}", rate / floor >= DenseAim, $"{bytes / 1000.0:0.0} kB; {rate / pgbench:0.00} of pgbench's {pgbench:0} a second");
    }

    private static async Task<Row> Country(BenchmarkDatabase database, HttpClient client)
    {
        var tiles = await Tile(database, 6);
        var largest = 0;
        await using var connection = await BenchmarkDatabase.Open(database.Owner);
        var (work, floor) = await Timing.InTurn(
            7,
            async () =>
            {
                foreach (var tile in tiles)
                {
                    largest = Math.Max(largest, (await client.GetByteArrayAsync(Address(tile))).Length);
                }
            },
            async () =>
            {
                foreach (var tile in tiles)
                {
                    await BenchmarkDatabase.Scalar<byte[]>(connection, TileStatementSql.Literal(tile));
                }
            });
        return new Row(
            $"tiles of zoom 6, the whole country in {tiles.Count}", work.Say(), $"the same SQL on one connection: {floor.Say()}", work / floor, $"≤ {CountryAim}×, ≤ 500 kB",
            work / floor <= CountryAim && largest <= MostBytes, $"the largest {largest / 1000.0:0.0} kB");
    }

    /// <returns>Those of a zoom that hold places, the densest first.</returns>
    private static async Task<List<TileAddress>> Tile(BenchmarkDatabase database, int zoom)
    {
        await using var connection = await BenchmarkDatabase.Open(database.Owner);
        await using var command = new NpgsqlCommand(TileStatementSql.Densest, connection);
        command.Parameters.AddWithValue("zoom", zoom);
        await using var reader = await command.ExecuteReaderAsync();
        var tiles = new List<TileAddress>();
        while (await reader.ReadAsync())
        {
            tiles.Add(new TileAddress(zoom, reader.GetInt32(0), reader.GetInt32(1)));
        }

        return tiles;
    }

    private static string Address(TileAddress tile) => $"/map/tiles/premises/{tile.Z}/{tile.X}/{tile.Y}";

    private static async Task<double> Rate(HttpClient client, string address, TimeSpan stretch)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            while (Stopwatch.GetElapsedTime(started) < stretch)
            {
                await client.GetByteArrayAsync(address);
                count++;
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
