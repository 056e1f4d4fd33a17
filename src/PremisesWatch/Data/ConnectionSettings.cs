using Npgsql;

namespace PremisesWatch.Data;

/// <summary>The settings that say how to reach the database, one for each role in it.</summary>
public static class ConnectionSettings
{
    public const string App = "PREMISESWATCH_APP_CONNECTION";
    public const string Worker = "PREMISESWATCH_WORKER_CONNECTION";
    public const string SignIn = "PREMISESWATCH_SIGN_IN_CONNECTION";
    public const string Owner = "PREMISESWATCH_OWNER_CONNECTION";

    /// <summary>A connection string; its password may be a secret of its own, such as <c>PREMISESWATCH_APP_PASSWORD</c>. Null where it is not set.</summary>
    public static string? Read(IConfiguration configuration, string name)
    {
        var (connection, password) = (configuration[name], configuration[name.Replace("_CONNECTION", "_PASSWORD", StringComparison.Ordinal)]);
        return connection is null || password is null ? connection : new NpgsqlConnectionStringBuilder(connection) { Password = password.Trim() }.ConnectionString;
    }

    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public static string Need(IConfiguration configuration, string name) =>
        Read(configuration, name) ?? throw new InvalidOperationException($"Set {name} to the database, or start with src/run.");
}
