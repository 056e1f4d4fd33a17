using System.Security.Cryptography;
using Npgsql;
using PremisesWatch.Benchmarks.Ground;
using PremisesWatch.Features.Audit.Seal;
using PremisesWatch.Features.Audit.Verify;

namespace PremisesWatch.Benchmarks.Audit;

/// <summary>At a million entries: what the audit adds to a write, and how long verifying takes at that size and at half of it.</summary>
internal sealed class AuditBenchmark : Benchmark
{
    private const int Half = 500_000;
    private const int Writes = 300;

    public override string Name => "audit";

    public override int Order => 120;

    public override async Task<IReadOnlyList<Row>> Run(TestGround ground)
    {
        var database = await BenchmarkDatabase.Create(ground, "benchmark_audit");
        var now = new NpgsqlParameter("now", TimeProvider.System.GetUtcNow());
        await database.Execute(AuditBenchmarkSql.Place, now);
        var key = Path.Combine(ground.Folder, "audit-benchmark-key.pem");
        if (!File.Exists(key))
        {
            SealKey.Make(key);
        }

        var half = await Verify(database, key);
        var whole = await Verify(database, key);
        var (write, floor) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < 5; round++)
        {
            await database.Execute(AuditBenchmarkSql.TriggersOff);
            floor.AddRange(await Write(database));
            await database.Execute(AuditBenchmarkSql.TriggersOn);
            write.AddRange(await Write(database));
        }

        var ratio = write.At(0.5) / floor.At(0.5);
        var growth = whole / half;
        return
        [
            new Row("a write with the audit, at a million entries", write.At(0.5).Say(), $"{floor.At(0.5).Say()}, triggers off", ratio, "≤ 1.30", ratio <= 1.3),
            new Row("audit verify, a million entries", whole.Say(), $"{half.Say()}, half as many", growth, "linear: about 2", growth <= 2.4),
        ];
    }

    private static async Task<TimeSpan> Verify(BenchmarkDatabase database, string keyFile)
    {
        await database.Execute(AuditBenchmarkSql.Entries, new NpgsqlParameter("many", Half));
        await database.Execute(DatabaseSql.Settle);
        await using var program = new ProgramInProcess(database, $"--{SealKey.FileSetting}={keyFile}", $"--{SealFile.Setting}={keyFile}.{Guid.NewGuid():N}.jsonl");
        await program.Run((SealEntries seal) => seal.Run());
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(keyFile));
        var publicKey = Convert.ToHexStringLower(key.ExportSubjectPublicKeyInfo());
        return await Timing.Of(async () =>
        {
            var verdict = await new VerifyAudit(database.Owner, publicKey, null).Run();
            Console.Error.WriteLine(verdict.Sentence);
        });
    }

    private static async Task<List<TimeSpan>> Write(BenchmarkDatabase database)
    {
        var times = new List<TimeSpan>();
        await using var connection = await BenchmarkDatabase.Open(database.Worker);
        await using var says = new NpgsqlCommand(AuditBenchmarkSql.Name, connection);
        await says.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(AuditBenchmarkSql.Write, connection);
        command.Parameters.AddWithValue("now", TimeProvider.System.GetUtcNow());
        for (var write = 0; write < Writes; write++)
        {
            times.Add(await Timing.Of(() => command.ExecuteNonQueryAsync()));
        }

        return times;
    }
}
