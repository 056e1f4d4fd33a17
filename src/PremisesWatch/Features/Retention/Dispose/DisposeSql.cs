using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Retention.Dispose;

internal sealed record Disposed
{
    /// <summary>As <c>db/sql/walls/dispose.sql</c> says it.</summary>
    public required string Outcome { get; init; }

    public Guid? TombstoneId { get; init; }

    public Guid[]? Places { get; init; }
}

internal static class DisposeSql
{
    public static Task<Disposed> Dispose(PremisesWatchDb db, Guid review, DateTimeOffset now, CancellationToken cancel) => db.Database.SqlQuery<Disposed>(
        $"""
        select outcome, tombstone_id, places from walls.dispose({review}, {now})
        """).SingleAsync(cancel);
}
