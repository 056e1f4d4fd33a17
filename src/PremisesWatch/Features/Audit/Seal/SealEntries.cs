using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Audit.Seal;

/// <summary>
/// Seals what can no longer change, upon the seal before, and writes the seals outside the database. Nobody who writes waits for it. Killed
/// between the two, the next run writes outside what is lacking there.
/// </summary>
[Operation]
public sealed class SealEntries(PremisesWatchDb db, TimeProvider clock, IConfiguration configuration)
{
    /// <summary>A larger one would be slow to check, a smaller one would be many.</summary>
    private const int MostRows = 20_000;

    /// <returns>How many entries were sealed, and how many seals were written outside.</returns>
    public async Task<(int Entries, int Outside)> Run(CancellationToken cancel = default)
    {
        using var key = SealKey.Open(configuration);
        var file = configuration[SealFile.Setting]
            ?? throw new InvalidOperationException($"The audit is not sealed: set {SealFile.Setting} to the file in which seals are kept outside the database.");
        var entries = 0;
        int some;
        do
        {
            some = await Next(key, cancel);
            entries += some;
        }
        while (some == MostRows);
        return (entries, await SealFile.Append(file, After, cancel));
    }

    internal async IAsyncEnumerable<SealLine> After(long number)
    {
        await foreach (var seal in db.AuditSeals.AsNoTracking().Where(seal => seal.Number > number).OrderBy(seal => seal.Number).AsAsyncEnumerable())
        {
            yield return SealLine.Of(seal);
        }
    }

    private async Task<int> Next(ECDsa key, CancellationToken cancel)
    {
        var last = await db.AuditSeals.OrderByDescending(seal => seal.Number)
            .Select(seal => new { seal.Number, seal.Hash, End = new SealEnd(seal.ToEra, seal.ToTxid, seal.ToId) }).FirstOrDefaultAsync(cancel);
        var ready = await SealSql.Ready(db, last?.End ?? default, MostRows, cancel);
        if (ready.Count == 0)
        {
            return 0;
        }

        var seal = Signed(key, (last?.Number ?? 0) + 1, last?.Hash, ready);
        return await SealSql.Add(db, seal, cancel) ? ready.Count : 0;
    }

    private AuditSeal Signed(ECDsa key, long number, byte[]? previous, IReadOnlyList<AuditEntry> entries)
    {
        var now = clock.GetUtcNow();
        AuditSeal With(byte[] hash, byte[] signature) => new()
        {
            Number = number, Previous = previous, ToEra = entries[^1].Era, ToTxid = entries[^1].Txid, ToId = entries[^1].Id, Rows = AuditBytes.Rows(entries),
            SealedAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)), PublicKey = key.ExportSubjectPublicKeyInfo(), Hash = hash, Signature = signature,
        };
        var hash = AuditBytes.Hash(With([], []));
        return With(hash, key.SignHash(hash));
    }
}
