using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using Xunit;

namespace PremisesWatch.Tests.Data.SignIn;

/// <summary>By SQL alone, with no web layer: who reaches credentials, sessions, keys and the queue of jobs.</summary>
public sealed class SignInWallTests : AppTests
{
    private const string NoRight = "42501";

    [Fact]
    public async Task The_application_reaches_no_table_of_signing_in_nor_of_the_queue()
    {
        var tables = await Tables(schema => schema is Schemas.SignIn or Schemas.Jobs);
        Assert.Contains("sign_in.credential", tables);
        Assert.Contains("sign_in.data_protection_key", tables);
        Assert.Contains("jobs.job", tables);
        foreach (var table in tables)
        {
            Assert.Equal(NoRight, await Refused(App.Database.AppConnection, $"select from {table}"));
            Assert.Equal(NoRight, await Refused(App.Database.AppConnection, $"delete from {table}"));
        }
    }

    [Fact]
    public async Task Signing_in_reaches_its_own_tables_and_nothing_else()
    {
        await App.Build.Person(Role.Cplo);
        foreach (var table in await Tables(schema => schema is not (Schemas.SignIn or Schemas.Jobs)))
        {
            Assert.Equal(NoRight, await Refused(App.Database.SignInConnection, $"select from {table}"));
        }

        foreach (var table in await Tables(schema => schema is Schemas.SignIn or Schemas.Jobs))
        {
            Assert.Null(await Refused(App.Database.SignInConnection, $"select from {table}"));
        }

        Assert.Equal(NoRight, await Refused(App.Database.SignInConnection, "create table sign_in.own (id int)"));
    }

    private async Task<List<string>> Tables(Func<string, bool> schemas)
    {
        await using var source = NpgsqlDataSource.Create(App.Database.AdminConnection);
        await using var command = source.CreateCommand("select schemaname, tablename from pg_tables where schemaname <> all('{pg_catalog,information_schema,public}')");
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var tables = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            if (schemas(reader.GetString(0)))
            {
                tables.Add($"{reader.GetString(0)}.{reader.GetString(1)}");
            }
        }

        return tables;
    }

    /// <returns>PostgreSQL's code of the refusal; null where it was let.</returns>
    private static async Task<string?> Refused(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        try
        {
            await command.ExecuteNonQueryAsync(Cancel);
            return null;
        }
        catch (PostgresException error)
        {
            return error.SqlState;
        }
    }
}
