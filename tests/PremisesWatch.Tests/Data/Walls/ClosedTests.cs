using Npgsql;
using Xunit;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>What the roles of the database may and may not, whatever is in it.</summary>
public sealed class ClosedTests : AppTests
{
    /// <summary>
    /// The register's facts and reference data are no secret; jobs are reached by a role that reaches nothing else; the rest of
    /// these are the program's own.
    /// </summary>
    private const string OpenSchemas = "'register', 'reference', 'walls', 'jobs', 'sign_in', 'public'";

    [Fact]
    public async Task Every_table_beyond_the_register_has_row_security_that_holds_its_owner_too() => Assert.Empty(await Owner($"""
        select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname not in ({OpenSchemas}) and n.nspname !~ '^(pg_|information_schema)'
          and not (c.relrowsecurity and c.relforcerowsecurity)
        """));

    [Fact]
    public async Task No_view_looks_through_the_walls() => Assert.Empty(await Owner($"""
        select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname !~ '^(pg_|information_schema)' and n.nspname <> 'public_register' and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
          and (c.relkind = 'm' or (c.relkind = 'v' and coalesce(c.reloptions::text, '') !~ 'security_invoker=(true|on|1)'))
        """));

    [Theory]
    [InlineData("premiseswatch_app")]
    [InlineData("premiseswatch_worker")]
    [InlineData("premiseswatch_public")]
    public async Task A_role_that_serves_owns_nothing_and_passes_no_wall(string role)
    {
        Assert.Empty(await Owner($"select c.relname from pg_class c where pg_get_userbyid(c.relowner) = '{role}'"));
        Assert.Empty(await Owner($"select p.proname from pg_proc p where pg_get_userbyid(p.proowner) = '{role}'"));
        Assert.Empty(await Owner($"select rolname from pg_roles where rolname = '{role}' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"));
        Assert.Empty(await Owner($"select roleid::regrole::text from pg_auth_members where member = '{role}'::regrole"));
    }

    [Theory]
    [InlineData("drop policy person_reads on monitoring.visit")]
    [InlineData("alter table monitoring.visit disable row level security")]
    [InlineData("alter table monitoring.visit no force row level security")]
    [InlineData("create policy mine on monitoring.visit using (true)")]
    [InlineData("insert into walls.role_reach values ('Administrator', 'monitoring.visit', true)")]
    [InlineData("insert into walls.system_reach values ('premiseswatch_app', 'mine', 'monitoring.visit', true)")]
    [InlineData("create or replace function walls.person() returns uuid language sql as 'select gen_random_uuid()'")]
    [InlineData("set row_security = off; select * from monitoring.visit")]
    [InlineData("set session authorization premiseswatch_owner")]
    [InlineData("set role premiseswatch_owner")]
    public async Task The_application_cannot_move_a_wall(string sql) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Refused(App.Database.AppConnection, sql));

    [Theory]
    [InlineData("select * from register.premises")]
    [InlineData("select * from monitoring.visit")]
    [InlineData("select * from people.person")]
    [InlineData("select * from reference.indicator")]
    [InlineData("select walls.authorities('monitoring.visit', false)")]
    public async Task The_public_side_reads_nothing(string sql) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Refused(App.Database.PublicConnection, sql));

    /// <summary>On a managed server the owner may not pass the walls: it then sees every row by a policy of its own, and a migration of data moves rows.</summary>
    [Fact]
    public async Task An_owner_without_bypassrls_sees_every_row()
    {
        var here = await App.Build.Authority("here");
        var place = await App.Build.Premises(here, "Harbour Grill");
        await App.Build.Add(new Domain.Standing.PremisesStanding { PremisesId = place.Id, AuthorityId = here.Id, BandedAt = App.Clock.GetUtcNow() });
        await using var admin = await WalledWorld.Open(App.Database.AdminConnection);
        await using var transaction = await admin.BeginTransactionAsync(Cancel);
        await WorldSql.Plain(admin, "alter role premiseswatch_owner nobypassrls");
        await WorldSql.Plain(admin, "set local session authorization premiseswatch_owner");
        Assert.Equal(0, await WallsSql.Moved(admin));
        await WorldSql.Plain(admin, PremisesWatch.Data.EmbeddedSql.Read("walls/policies.sql"));
        Assert.Equal(1, await WallsSql.Moved(admin));
        await transaction.RollbackAsync(Cancel);
    }

    private async Task<List<string>> Owner(string sql)
    {
        await using var connection = await WalledWorld.Open(App.Database.AdminConnection);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        var found = new List<string>();
        while (await rows.ReadAsync(Cancel))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }

    private static async Task<string?> Refused(string connectionString, string sql)
    {
        await using var connection = await WalledWorld.Open(connectionString);
        return (await Assert.ThrowsAsync<PostgresException>(() => WorldSql.Plain(connection, sql))).SqlState;
    }
}
