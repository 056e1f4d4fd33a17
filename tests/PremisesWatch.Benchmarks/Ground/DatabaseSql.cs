using Npgsql;

namespace PremisesWatch.Benchmarks.Ground;

internal static class DatabaseSql
{
    public const string Exists = "select exists (select from pg_database where datname = @name)";

    /// <summary>So that a floor and the work beside it find the same pages, and the same statistics.</summary>
    public const string Settle = "vacuum analyze";

    public const string Checkpoint = "checkpoint";

    public static string Drop(string name) => $"drop database if exists {name} with (force)";

    public static string Create(string name) => $"create database {name} owner premiseswatch_owner";

    /// <summary>Gives the roles the passwords again by which this cluster knows them.</summary>
    public static async Task Passwords(TestGround ground)
    {
        await using var connection = await BenchmarkDatabase.Open(ground.Admin);
        foreach (var role in new[] { ground.Owner, ground.App, ground.Worker, ground.SignIn }.Select(known => new NpgsqlConnectionStringBuilder(known)))
        {
            await using var command = new NpgsqlCommand($"alter role {role.Username} password '{role.Password}'", connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    public static string SendAway(string name) => $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'";

    public static string Copy(string name, string from) => $"create database {name} template {from} owner premiseswatch_owner";

    /// <summary>Operations that a benchmark runs by themselves reach every walled table, under a name that the program does not have.</summary>
    public const string ReachesAll = """
        insert into walls.system_reach (database_role, name, table_name, writes)
        select database_role, 'benchmark', table_name, bool_or(writes) from walls.system_reach group by database_role, table_name on conflict do nothing
        """;

    public static string Extensions(string name) => $"create extension postgis; create extension pg_trgm; {Connect(name)}";

    public static string Connect(string name) =>
        $"grant connect, temporary on database {name} to premiseswatch_app, premiseswatch_worker, premiseswatch_sign_in";
}
