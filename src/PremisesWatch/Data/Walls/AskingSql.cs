using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PremisesWatch.Data.Walls;

/// <summary>
/// Says to the database who is asking. Npgsql clears it (<c>reset all</c>) before the connection is used again. The statement is prepared, and
/// not for its own sake: a connection that holds a prepared statement keeps the plans of the walls' functions when it is cleared.
/// </summary>
internal static class AskingSql
{
    private const string Statement =
        "select set_config('premiseswatch.person', $1, $5), set_config('premiseswatch.system', $2, $5), set_config('premiseswatch.request', $3, $5), " +
        "set_config('premiseswatch.account', $4, $5)";

    public static void Say(NpgsqlConnection connection, Asking asking)
    {
        using var command = new NpgsqlCommand(Statement, connection);
        Fill(command.Parameters, asking);
        command.Prepare();
        command.ExecuteNonQuery();
    }

    public static async Task SayAsync(NpgsqlConnection connection, Asking asking, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Statement, connection);
        Fill(command.Parameters, asking);
        await command.PrepareAsync(cancel);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Until the transaction ends, or the name is taken back.</summary>
    public static Task Act(PremisesWatchDb db, string name, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select set_config('premiseswatch.system', {name}, true)", cancel);

    /// <summary>To stand before another statement, in one round trip with it.</summary>
    public static NpgsqlBatchCommand First(Asking asking)
    {
        var command = new NpgsqlBatchCommand(Statement);
        Fill(command.Parameters, asking);
        return command;
    }

    /// <summary>At a new connection, so that it holds a prepared statement however it is used first.</summary>
    public static void Prepare(NpgsqlConnection connection) => Say(connection, Asking.Nobody);

    public static Task PrepareAsync(NpgsqlConnection connection) => SayAsync(connection, Asking.Nobody, default);

    private static void Fill(NpgsqlParameterCollection parameters, Asking asking)
    {
        parameters.Add(new NpgsqlParameter<string> { TypedValue = asking.PersonId?.ToString() ?? "" });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = asking.System ?? "" });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = asking.Request ?? "" });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = asking.Account ?? "" });

        // A connection of a transaction scope goes back to the pool without being cleared: what is said ends with the transaction there.
        parameters.Add(new NpgsqlParameter<bool> { TypedValue = Transaction.Current is not null });
    }
}
