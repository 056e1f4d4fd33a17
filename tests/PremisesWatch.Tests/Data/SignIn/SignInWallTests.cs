using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Tests.Data.Walls;
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

    /// <summary>One at a time, by the id that sign-in says: a leaked connection string, or a careless query, lists no password.</summary>
    [Theory]
    [InlineData("sign_in.credential", "person_id")]
    [InlineData("sign_in.credential_token", "user_id")]
    public async Task Signing_in_reads_one_credential_and_never_a_list(string table, string whose)
    {
        var (one, other) = (await App.Build.Person(Role.Cplo), await App.Build.Person(Role.Manager));
        await App.WithSignIn(async db =>
        {
            db.AddRange(new[] { one, other }.Select(person => new Microsoft.AspNetCore.Identity.IdentityUserToken<Guid> { UserId = person.Id, LoginProvider = "x", Name = "x", Value = "x" }));
            await db.SaveChangesAsync(Cancel);
        });
        Assert.Equal((0, 0), await Reached(table, whose, "", one.Id));
        Assert.Equal((1, 1), await Reached(table, whose, $"{one.Id}", one.Id));
        Assert.Equal((1, 0), await Reached(table, whose, $"{one.Id}", other.Id));
        await using var admin = await WalledWorld.Open(App.Database.AdminConnection);
        await WorldSql.Plain(admin, $"drop policy of_account on {table}");
        Assert.Equal((0, 0), await Reached(table, whose, $"{one.Id}", one.Id));
    }

    /// <returns>Rows that are read, and rows of a person that are changed.</returns>
    private async Task<(long Read, int Changed)> Reached(string table, string whose, string account, Guid person)
    {
        await using var source = NpgsqlDataSource.Create(App.Database.SignInConnection);
        await using var connection = await source.OpenConnectionAsync(Cancel);
        await using var said = new NpgsqlCommand($"select set_config('premiseswatch.account', '{account}', false)", connection);
        await said.ExecuteNonQueryAsync(Cancel);
        await using var read = new NpgsqlCommand($"select count(*) from {table}", connection);
        await using var change = new NpgsqlCommand($"update {table} set {whose} = {whose} where {whose} = '{person}'", connection);
        return ((long)(await read.ExecuteScalarAsync(Cancel))!, await change.ExecuteNonQueryAsync(Cancel));
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
