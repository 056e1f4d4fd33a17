using System.Data.Common;
using System.Transactions;
using Npgsql;

namespace PremisesWatch.Data.SignIn;

internal static class AccountSql
{
    private const string Statement = "select set_config('premiseswatch.account', $1, $2)";

    public static void Say(DbConnection connection, Guid account)
    {
        using var command = Command(connection, account);
        command.ExecuteNonQuery();
    }

    public static async Task SayAsync(DbConnection connection, Guid account, CancellationToken cancel)
    {
        await using var command = Command(connection, account);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlCommand Command(DbConnection connection, Guid account)
    {
        var command = new NpgsqlCommand(Statement, (NpgsqlConnection)connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = account.ToString() });
        command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = Transaction.Current is not null });
        return command;
    }
}
