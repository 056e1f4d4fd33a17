using Npgsql;
using PremisesWatch.Features.Admin.Migrate;
using PremisesWatch.Features.Admin.Seed;

namespace PremisesWatch.TestSupport;

/// <summary>A database of one's own, cloned from a template that is migrated and holds the reference data.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string ClusterVariable = "PREMISESWATCH_TEST_CLUSTER";

    /// <summary>Of throw-away clusters on loopback only.</summary>
    private const string Password = "test-only";

    /// <summary>The name under which a test runs an operation by itself; the template gives it every walled table.</summary>
    public const string ReachesAll = "test";

    /// <summary>To be run again after a migration, which draws what every name reaches anew.</summary>
    public const string LetTestsReachAll = $"""
        insert into walls.system_reach (database_role, name, table_name, writes)
        select database_role, '{ReachesAll}', table_name, bool_or(writes) from walls.system_reach
        where name = 'seed-demo' or table_name like 'audit.%' group by database_role, table_name
        """;

    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    private readonly string _name;

    private TestDatabase(string name) => _name = name;

    public string Name => _name;

    public string AppConnection => As("premiseswatch_app", _name);

    public string WorkerConnection => As("premiseswatch_worker", _name);

    public string PublicConnection => As("premiseswatch_public", _name);

    public string SignInConnection => As("premiseswatch_sign_in", _name);

    public string OwnerConnection => As("premiseswatch_owner", _name);

    public string AdminConnection => new NpgsqlConnectionStringBuilder(Cluster) { Database = _name, Pooling = false }.ConnectionString;

    private static string Cluster => Environment.GetEnvironmentVariable(ClusterVariable)
        ?? throw new InvalidOperationException($"Run tests/run, or set {ClusterVariable} to a throw-away cluster's superuser connection.");

    public static async Task<TestDatabase> Create()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await Admin($"create database {name} template {await Template.Value} owner premiseswatch_owner");
        return new TestDatabase(name);
    }

    /// <summary>Without the template: for tests of migrating itself.</summary>
    public static async Task<TestDatabase> CreateEmpty()
    {
        await EnsureRoles();
        var name = $"test_{Guid.NewGuid():N}";
        await Admin($"create database {name} owner premiseswatch_owner");
        await Admin("create extension postgis; create extension pg_trgm", name);
        return new TestDatabase(name);
    }

    /// <summary>As the first migration with --production leaves it; the application's own role could not.</summary>
    public Task MakeProduction() => Admin("update people.installation set is_production = true", _name);

    public async ValueTask DisposeAsync()
    {
        foreach (var mine in new[] { AppConnection, WorkerConnection, PublicConnection, SignInConnection, OwnerConnection })
        {
            await using var connection = new NpgsqlConnection(mine);
            NpgsqlConnection.ClearPool(connection);
        }

        await Admin($"drop database if exists {_name} with (force)");
    }

    private static async Task<string> MakeTemplate()
    {
        await EnsureRoles();
        var name = $"template_{Guid.NewGuid():N}";
        await Admin($"create database {name} owner premiseswatch_owner");
        await Admin("create extension postgis; create extension pg_trgm", name);
        var owner = As("premiseswatch_owner", name) + ";Pooling=false";
        await new MigrateDatabase(TimeProvider.System).Run(owner, production: false);
        await SeedReferenceCommand.Seed(owner);
        await Admin(LetTestsReachAll, name);
        NpgsqlConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Admin($"drop database if exists {name} with (force)").GetAwaiter().GetResult();
        return name;
    }

    private static Task EnsureRoles() => Admin($"""
        do $$ declare role text; begin
          perform pg_advisory_xact_lock(20261124);
          foreach role in array array['owner', 'app', 'worker', 'public', 'sign_in'] loop
            if not exists (select from pg_roles where rolname = 'premiseswatch_' || role) then
              execute format('create role %I login', 'premiseswatch_' || role);
            end if;
            execute format('alter role %I password %L', 'premiseswatch_' || role, '{Password}');
          end loop;
          alter role premiseswatch_owner bypassrls;
        end $$
        """);

    private static async Task Admin(string sql, string database = "postgres")
    {
        var connectionString = new NpgsqlConnectionStringBuilder(Cluster) { Database = database, Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static string As(string role, string database) => new NpgsqlConnectionStringBuilder(Cluster)
    {
        Database = database,
        Username = role,
        Password = Password,
        MaxPoolSize = 20,
        Timeout = 30,
    }.ConnectionString;
}
