using System.Transactions;
using Npgsql;

namespace PremisesWatch.Data.Walls;

/// <summary>Says to the database who is asking. Npgsql clears it (<c>discard all</c>) before the connection is used again.</summary>
internal static class AskingSql
{
    private const string Statement =
        "select set_config('premiseswatch.person', $1, $5), set_config('premiseswatch.system', $2, $5), set_config('premiseswatch.request', $3, $5), " +
        "set_config('premiseswatch.account', $4, $5)";

    public static void Say(NpgsqlConnection connection, Asking asking)
    {
        using var command = Command(connection, asking);
        command.ExecuteNonQuery();
    }

    public static async Task SayAsync(NpgsqlConnection connection, Asking asking, CancellationToken cancel)
    {
        await using var command = Command(connection, asking);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, Asking asking)
    {
        var command = new NpgsqlCommand(Statement, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = asking.PersonId?.ToString() ?? "" });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = asking.System ?? "" });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = asking.Request ?? "" });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = asking.Account ?? "" });

        // A connection of a transaction scope goes back to the pool without being cleared: what is said ends with the transaction there.
        command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = Transaction.Current is not null });
        return command;
    }
}
