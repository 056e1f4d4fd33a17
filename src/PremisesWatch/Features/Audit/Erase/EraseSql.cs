using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Audit.Erase;

internal sealed record ErasedBatch
{
    public int Seen { get; init; }

    public long Erased { get; init; }
}

internal static class EraseSql
{
    private const int AtOnce = 10_000;

    /// <summary>Batch by batch, each a transaction, until no more of a retention class has run out.</summary>
    /// <returns>How many lost their details.</returns>
    public static async Task<long> AllOld(PremisesWatchDb db, string retentionClass, DateTimeOffset now, CancellationToken cancel)
    {
        var all = 0L;
        ErasedBatch batch;
        do
        {
            batch = await Old(db, retentionClass, now, AtOnce, cancel);
            all += batch.Erased;
        }
        while (batch.Seen == AtOnce);
        return all;
    }

    /// <summary>As <c>db/sql/audit/erasing.sql</c> says it.</summary>
    public static Task<ErasedBatch> Old(PremisesWatchDb db, string retentionClass, DateTimeOffset now, int atMost, CancellationToken cancel) =>
        db.Database.SqlQuery<ErasedBatch>($"""select seen, erased from audit.erase_old({retentionClass}, {now}, {atMost})""").SingleAsync(cancel);

    /// <summary>As the owner.</summary>
    /// <returns>How many details were erased.</returns>
    public static Task<long> Record(PremisesWatchDb db, string table, string key, string order, CancellationToken cancel) => db.Database.SqlQuery<long>(
        $"""
        select audit.erase_record({table}, {key}, {order}) as "Value" from (select set_config('premiseswatch.system', 'audit-erase', false) offset 0) said
        """).SingleAsync(cancel);
}
