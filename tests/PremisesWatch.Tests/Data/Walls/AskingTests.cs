using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.People;
using Xunit;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>Who is asking is on every connection that is in use, and on none that is not.</summary>
public sealed class AskingTests : AppTests
{
    private readonly Guid _person = Guid.NewGuid();

    [Fact]
    public async Task Who_asked_is_gone_when_the_connection_returns()
    {
        await using var pool = Pool();
        await using (var connection = await Asked(pool).Open(Cancel))
        {
            Assert.Equal($"{_person}", await Person(connection));
        }

        Assert.Equal("", await Next(pool));
    }

    [Fact]
    public async Task Also_when_the_request_was_cancelled()
    {
        await using var pool = Pool();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await using var connection = await Asked(pool).Open(soon.Token);
            await using var slow = new NpgsqlCommand("select pg_sleep(30)", connection);
            await slow.ExecuteNonQueryAsync(soon.Token);
        });
        Assert.Equal("", await Next(pool));
    }

    [Fact]
    public async Task Also_when_it_fails_in_a_transaction()
    {
        await using var pool = Pool();
        await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await using var connection = await Asked(pool).Open(Cancel);
            await using var transaction = await connection.BeginTransactionAsync(Cancel);
            await using var wrong = new NpgsqlCommand("select 1 / 0", connection);
            await wrong.ExecuteNonQueryAsync(Cancel);
        });
        Assert.Equal("", await Next(pool));
    }

    [Fact]
    public async Task Also_after_a_transaction_scope()
    {
        await using var pool = Pool();
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await using var db = new PremisesWatchDb(DbOptions.For(pool), new AuthorityScope(() => (true, []), () => new Asking(_person, null, "r")));
            await db.Database.OpenConnectionAsync(Cancel);
            Assert.Equal($"{_person}", await Person((NpgsqlConnection)db.Database.GetDbConnection()));
            await db.Database.CloseConnectionAsync();
            scope.Complete();
        }

        Assert.Equal("", await Next(pool));
    }

    [Fact]
    public async Task One_person_after_another_is_each_their_own_in_one_browser()
    {
        var here = await App.Build.Authority("here");
        var place = await App.Build.Premises(here, "Harbour Grill");
        var (officer, administrator) = (await App.Client(await App.Build.Person(Role.LicensingOfficer, here)), await App.Client(await App.Build.Person(Role.Administrator, here)));
        for (var turn = 0; turn < 5; turn++)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await officer.GetAsync($"/register/{place.Id}", Cancel)).StatusCode);
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await administrator.GetAsync($"/register/{place.Id}", Cancel)).StatusCode);
        }
    }

    /// <summary>Of one connection, so that the next to ask gets the one before's.</summary>
    private NpgsqlDataSource Pool() => DbOptions.Source(App.Database.AppConnection + ";Maximum Pool Size=1");

    private Connections Asked(NpgsqlDataSource pool) => new(pool, () => new Asking(_person, "test", "request"));

    private static async Task<string> Next(NpgsqlDataSource pool)
    {
        await using var connection = await pool.OpenConnectionAsync(Cancel);
        return await Person(connection) + await Setting(connection, "system") + await Setting(connection, "request");
    }

    private static Task<string> Person(NpgsqlConnection connection) => Setting(connection, "person");

    private static async Task<string> Setting(NpgsqlConnection connection, string name)
    {
        await using var command = new NpgsqlCommand($"select coalesce(current_setting('premiseswatch.{name}', true), '')", connection);
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
