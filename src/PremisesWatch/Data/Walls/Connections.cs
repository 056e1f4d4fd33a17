using Npgsql;

namespace PremisesWatch.Data.Walls;

/// <summary>
/// Connections for statements beside Entity Framework, with the person who asks said on each. The pools themselves are given to nobody
/// else: a connection that says nobody sees no walled row.
/// </summary>
public sealed class Connections(NpgsqlDataSource pool, Func<Asking> asking)
{
    public async Task<NpgsqlConnection> Open(CancellationToken cancel = default)
    {
        var connection = await pool.OpenConnectionAsync(cancel);
        try
        {
            await AskingSql.SayAsync(connection, asking(), cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The one value of one statement, in one round trip: who asks is said before it in the same batch.</summary>
    public async Task<T> Scalar<T>(string statement, IEnumerable<NpgsqlParameter> parameters, CancellationToken cancel)
    {
        var asked = new NpgsqlBatchCommand(statement);
        asked.Parameters.AddRange(parameters.ToArray());
        await using var connection = await pool.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { AskingSql.First(asking()), asked } };
        await using var answer = await batch.ExecuteReaderAsync(cancel);
        return await answer.NextResultAsync(cancel) && await answer.ReadAsync(cancel)
            ? await answer.GetFieldValueAsync<T>(0, cancel)
            : throw new InvalidOperationException("The statement has no value.");
    }
}
