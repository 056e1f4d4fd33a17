using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Retention.Disposed;

internal sealed record Disposal
{
    public required string RecordKind { get; init; }

    public string? Reference { get; init; }

    public required string ClassName { get; init; }

    public DateTimeOffset DisposedAt { get; init; }
}

internal static class DisposedSql
{
    /// <returns>Null for a record that was not disposed of, or that the person could never have read.</returns>
    public static Task<Disposal?> Find(PremisesWatchDb db, Guid record, CancellationToken cancel) => db.Database.SqlQuery<Disposal>(
        $"""
        select record_kind, reference, class_name, disposed_at from walls.disposal_of({record})
        """).SingleOrDefaultAsync(cancel);
}
