using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Audit;

namespace PremisesWatch.Features.Audit.Seal;

internal static class SealSql
{
    /// <summary>
    /// Entries after a seal, in the order in which they are covered. Below the oldest running transaction nothing can appear any more, whatever
    /// the order of ids: an id is drawn when a row is written, and is seen when its transaction commits. Of an earlier era none is running.
    /// </summary>
    public static Task<List<AuditEntry>> Ready(PremisesWatchDb db, SealEnd after, int atMost, CancellationToken cancel) => db.AuditEntries.FromSql(
        $"""
        select * from audit.entry
        where (era, txid, id) > ({after.Era}, {after.Txid.ToString(CultureInfo.InvariantCulture)}::xid8, {after.Id})
          and (era < (select max(number) from audit.era) or txid < pg_snapshot_xmin(pg_current_snapshot()))
        order by era, txid, id limit {atMost}
        """).AsNoTracking().ToListAsync(cancel);

    /// <returns>False where another process sealed meanwhile.</returns>
    public static Task<bool> Add(PremisesWatchDb db, AuditSeal seal, CancellationToken cancel) => db.Database.SqlQuery<bool>(
        $"""
        select audit.add_seal({seal.Number}, {seal.Previous}::bytea, {seal.ToEra}, {seal.ToTxid.ToString(CultureInfo.InvariantCulture)}::xid8, {seal.ToId}, {seal.Rows}, {seal.SealedAt},
          {seal.Hash}, {seal.PublicKey}, {seal.Signature}) as "Value"
        """).SingleAsync(cancel);
}

/// <summary>The last entry that a seal covers.</summary>
internal readonly record struct SealEnd(int Era, ulong Txid, long Id);
