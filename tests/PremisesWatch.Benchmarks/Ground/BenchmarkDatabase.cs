using System.Reflection;
using Npgsql;
using PremisesWatch.Features.Admin.Migrate;
using PremisesWatch.Features.Admin.Seed;

namespace PremisesWatch.Benchmarks.Ground;

/// <summary>A database of the benchmarks' own cluster, with the statements that load and read it.</summary>
internal sealed class BenchmarkDatabase
{
    private BenchmarkDatabase(TestGround ground, string name) =>
        (Name, Admin, Owner, App, Worker, SignIn) =
        (name, Of(ground.Admin, name), Of(ground.Owner, name), Of(ground.App, name), Of(ground.Worker, name), Of(ground.SignIn, name));

    public string Name { get; }

    public string Admin { get; }

    public string Owner { get; }

    /// <summary>As the program speaks to it: the floors do likewise.</summary>
    public string App { get; private set; }

    /// <summary>As its jobs and commands do.</summary>
    public string Worker { get; }

    public string SignIn { get; }

    /// <summary>The one that an earlier run left, brought to this version; null where there is none.</summary>
    public static async Task<BenchmarkDatabase?> Existing(TestGround ground, string name)
    {
        await using var connection = await Open(ground.Admin);
        await using var command = new NpgsqlCommand(DatabaseSql.Exists, connection);
        command.Parameters.AddWithValue("name", name);
        if (!(bool)(await command.ExecuteScalarAsync())!)
        {
            return null;
        }

        return await new BenchmarkDatabase(ground, name).Prepared();
    }

    /// <summary>The same, with pages that read as a role which row security does not hold.</summary>
    public BenchmarkDatabase WithoutWalls()
    {
        var open = (BenchmarkDatabase)MemberwiseClone();
        open.App = Owner;
        return open;
    }

    /// <summary>A copy of a database, from which whoever is connected to it is sent away.</summary>
    public static async Task<BenchmarkDatabase> Copy(TestGround ground, BenchmarkDatabase from, string name)
    {
        await Execute(ground.Admin, DatabaseSql.Drop(name));
        await Execute(ground.Admin, DatabaseSql.SendAway(from.Name));
        await Execute(ground.Admin, DatabaseSql.Copy(name, from.Name));
        var database = new BenchmarkDatabase(ground, name);
        await Execute(database.Admin, DatabaseSql.Connect(name));
        return database;
    }

    /// <summary>Migrated, with the reference data, and nothing else.</summary>
    public static async Task<BenchmarkDatabase> Create(TestGround ground, string name)
    {
        var database = new BenchmarkDatabase(ground, name);
        await Execute(ground.Admin, DatabaseSql.Drop(name));
        await Execute(ground.Admin, DatabaseSql.Create(name));
        await Execute(database.Admin, DatabaseSql.Extensions(name));
        return await database.Prepared();
    }

    private async Task<BenchmarkDatabase> Prepared()
    {
        await new MigrateDatabase(TimeProvider.System).Run(Owner, production: false);
        await SeedReferenceCommand.Seed(App);
        await Execute(DatabaseSql.ReachesAll);
        return this;
    }

    /// <summary>As the superuser, from a file of this project; <c>@moment</c> in it is the moment given.</summary>
    public async Task Script(string file, DateTimeOffset? moment = null)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not built in.");
        var text = await new StreamReader(stream).ReadToEndAsync();
        await using var connection = await Open(Admin);
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var statement in text.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            if (statement.Contains("@moment", StringComparison.Ordinal))
            {
                command.Parameters.AddWithValue("moment", moment!.Value);
            }

            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public Task Execute(string sql, params NpgsqlParameter[] parameters) => Execute(Admin, sql, parameters);

    public async Task<T> Scalar<T>(string sql, params NpgsqlParameter[] parameters)
    {
        await using var connection = await Open(Owner);
        return await Scalar<T>(connection, sql, parameters);
    }

    public static async Task<T> Scalar<T>(NpgsqlConnection connection, string sql, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(parameters);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>One connection with the settings of the program's own.</summary>
    public static async Task<NpgsqlConnection> Open(string connectionString)
    {
        var connection = PremisesWatch.Data.DbOptions.Source(connectionString + ";Pooling=false").CreateConnection();
        await connection.OpenAsync();
        return connection;
    }

    private static async Task Execute(string connectionString, string sql, params NpgsqlParameter[] parameters)
    {
        await using var connection = await Open(connectionString);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync();
    }

    private static string Of(string connection, string name) => new NpgsqlConnectionStringBuilder(connection) { Database = name }.ConnectionString;
}
