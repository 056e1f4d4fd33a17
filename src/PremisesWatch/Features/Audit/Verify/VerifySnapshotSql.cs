using System.Data;
using Npgsql;

namespace PremisesWatch.Features.Audit.Verify;

internal static class VerifySnapshotSql
{
    /// <summary>Lets a second connection see exactly what the first one sees, in a transaction that it begins.</summary>
    public static async Task Share(NpgsqlConnection from, NpgsqlConnection with, CancellationToken cancel)
    {
        await using var export = new NpgsqlCommand("select pg_export_snapshot()", from);
        var name = (string)(await export.ExecuteScalarAsync(cancel))!;
        await with.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var import = new NpgsqlCommand($"set transaction snapshot '{name}'", with);
        await import.ExecuteNonQueryAsync(cancel);
    }
}
