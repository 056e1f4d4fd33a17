using Npgsql;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>Runs the import's statements for one run on one connection.</summary>
internal sealed class FhrsStatements(NpgsqlConnection connection, ImportRun run, DateTimeOffset now)
{
    /// <param name="first">First record of the stretch.</param>
    /// <param name="last">Last record of the stretch; all of them where left out.</param>
    public async Task<int> Execute(string sql, CancellationToken cancel, int first = 1, int last = int.MaxValue)
    {
        await using var command = Command(sql, first, last);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The one row of figures that a statement gives.</summary>
    public async Task<int[]> Figures(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql, 1, int.MaxValue);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(column => (int)reader.GetInt64(column))];
    }

    /// <summary>On a connection of its own, so that it is seen while the import's transaction is open.</summary>
    /// <returns>True where somebody asked to cancel.</returns>
    public static async Task<bool> Progress(NpgsqlDataSource source, ImportRun run, int done, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(FhrsSql.Progress);
        command.Parameters.AddWithValue("run", run.Id);
        command.Parameters.AddWithValue("done", done);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private NpgsqlCommand Command(string sql, int first, int last)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("run", run.Id);
        command.Parameters.AddWithValue("authority", run.AuthorityId ?? -1);
        command.Parameters.AddWithValue("types", run.Types);
        command.Parameters.AddWithValue("extract", run.ExtractDate!.Value);
        command.Parameters.AddWithValue("now", now);
        command.Parameters.AddWithValue("first", first);
        command.Parameters.AddWithValue("last", last);
        return command;
    }
}
