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
}
