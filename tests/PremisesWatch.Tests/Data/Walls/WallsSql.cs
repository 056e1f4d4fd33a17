using Npgsql;

namespace PremisesWatch.Tests.Data.Walls;

internal static class WallsSql
{
    /// <returns>Rows that a migration of data would change.</returns>
    public static async Task<int> Moved(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("update monitoring.premises_standing set provisional = not provisional", connection);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<List<(string Name, string Table, string Role)>> Policies(NpgsqlConnection admin)
    {
        await using var command = new NpgsqlCommand(
            "select policyname, format('%s.%s', schemaname, tablename), roles[1]::text from pg_policies where schemaname in ('monitoring', 'intelligence', 'concerns', 'programme') and roles[1] <> 'premiseswatch_public' order by 2, 1", admin);
        await using var rows = await command.ExecuteReaderAsync();
        var policies = new List<(string, string, string)>();
        while (await rows.ReadAsync())
        {
            policies.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        }

        return policies;
    }
}
