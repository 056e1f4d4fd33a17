using Npgsql;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using Xunit;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>The role of the public side: it raises a concern, reads the statutory register, and nothing else that is there or will be.</summary>
public sealed class PublicSideTests : AppTests
{
    private static readonly string[] Open = ["public_register.authority select", "public_register.licence select"];

    private static readonly string[] OfAConcern =
        ["authority_id", "contact", "id", "licence_id", "place", "received_at", "reference", "text"];

    /// <summary>Every table, view and sequence of every schema but those that an extension brings.</summary>
    [Fact]
    public async Task It_has_no_right_on_any_other_table() => Assert.Equal(Open, await Rows("""
        select format('%s.%s %s', n.nspname, c.relname, r.verb)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as r(verb)
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^(pg_|information_schema)'
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
          and has_table_privilege('premiseswatch_public', c.oid, r.verb)
        union all
        select format('%s.%s', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname !~ '^pg_' and case when c.relkind = 'S' then has_sequence_privilege('premiseswatch_public', c.oid, 'usage, select, update') end
        order by 1
        """));

    [Fact]
    public async Task It_adds_to_a_concern_what_was_typed_and_no_other_column() => Assert.Equal(OfAConcern.Select(column => $"concerns.concern.{column} insert"), await Rows("""
        select format('%s.%s.%s %s', n.nspname, c.relname, a.attname, r.verb)
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        cross join unnest(array['select', 'insert', 'update', 'references']) as r(verb)
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^(pg_|information_schema|public)' and a.attnum > 0 and not a.attisdropped
          and has_column_privilege('premiseswatch_public', c.oid, a.attnum, r.verb)
        order by 1
        """));

    [Fact]
    public async Task It_calls_no_function_of_ours() => Assert.Empty(await Rows("""
        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname !~ '^(pg_|information_schema)' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
          and has_function_privilege('premiseswatch_public', p.oid, 'execute')
        """));

    [Fact]
    public async Task It_enters_two_schemas_and_makes_nothing() => Assert.Equal(["concerns", "public", "public_register"], await Rows("""
        select nspname::text from pg_namespace where nspname !~ '^(pg_|information_schema)' and has_schema_privilege('premiseswatch_public', oid, 'usage')
        union all select nspname || ' create' from pg_namespace where nspname !~ '^pg_' and has_schema_privilege('premiseswatch_public', oid, 'create')
        order by 1
        """));

    [Fact]
    public async Task A_concern_is_put_in_and_never_read_back()
    {
        var here = await App.Build.Authority("here");
        Assert.Null(await Tried(Raise(here.Id)));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Tried(Raise(here.Id) + " returning id"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Tried(Raise(here.Id) + " on conflict (id) do update set text = 'x'"));
        foreach (var sql in new[] { "select from concerns.concern", "update concerns.concern set text = 'x'", "delete from concerns.concern", "copy concerns.concern to stdout" })
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Tried(sql));
        }

        Assert.Equal(["A room above the shop"], await Rows("select text from concerns.concern"));
        Assert.Equal(["insert unknown (not kept)"], await Rows("""
            select concat_ws(' ', e.kind, e.system, d.detail -> 'to' ->> 'text') from audit.entry e join audit.detail d on d.entry_id = e.id where e.schema_name = 'concerns'
            """));
    }

    [Fact]
    public async Task Without_its_policy_no_concern_is_raised()
    {
        var here = await App.Build.Authority("here");
        await using var admin = await WalledWorld.Open(App.Database.AdminConnection);
        await WorldSql.Plain(admin, "drop policy public_raises on concerns.concern");
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Tried(Raise(here.Id)));
    }

    [Theory]
    [InlineData("repeat('x', 5001)", "'by the harbour'", "null")]
    [InlineData("''", "'by the harbour'", "null")]
    [InlineData("'x'", "repeat('x', 501)", "null")]
    [InlineData("'x'", "null", "null")]
    [InlineData("'x'", "'by the harbour'", "repeat('x', 301)")]
    public async Task What_is_too_long_or_says_nothing_is_refused(string text, string place, string contact)
    {
        var here = await App.Build.Authority("here");
        Assert.Equal(PostgresErrorCodes.CheckViolation, await Tried(
            $"insert into concerns.concern (id, reference, received_at, authority_id, text, place, contact) values (gen_random_uuid(), 'C-1', '2026-11-03', {here.Id}, {text}, {place}, {contact})"));
    }

    [Fact]
    public async Task A_concern_names_a_licence_that_the_register_shows_in_its_authority_or_none()
    {
        var (here, there) = (await App.Build.Authority("here"), await App.Build.Authority("there"));
        var (shown, hidden) = (await Licence(here, "P1", "Premises Licence"), await Licence(here, "X1", "Street trading consent"));
        Assert.Null(await Tried(Raise(here.Id, shown)));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Tried(Raise(there.Id, shown)));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Tried(Raise(here.Id, hidden)));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Tried(Raise(here.Id, Guid.NewGuid())));
    }

    /// <summary>Licensing Act 2003 s.8: premises licences and club premises certificates, ended ones too; of each what the law opens, and nothing that is ours.</summary>
    [Fact]
    public async Task The_register_shows_licences_of_the_act_and_what_the_act_opens()
    {
        var here = await App.Build.Authority("here");
        await Licence(here, "P1", "Premises Licence");
        await Licence(here, "P2", "premises license", standing: LicenceStanding.NotInForce);
        await Licence(here, "C1", "Club Premises Certificate");
        await Licence(here, "D1", "Premises Licence", LicenceState.Declined);
        await Licence(here, "X1", "Personal Licence");
        await Licence(here, "X2", null);
        await using var connection = await WalledWorld.Open(App.Database.PublicConnection);
        await using var command = new NpgsqlCommand("select string_agg(number, ' ' order by number) from public_register.licence", connection);
        Assert.Equal("C1 P1 P2", await command.ExecuteScalarAsync(Cancel));
        Assert.Equal(
            "id authority_id number kind status standing premises_name trading_as address postcode holder activities sells_alcohol late_night_refreshment hours hours_text seasonal "
            + "non_standard issued_on starts_on ends_on no_longer_listed_on",
            string.Join(' ', await Rows("select attname::text from pg_attribute where attrelid = 'public_register.licence'::regclass and attnum > 0 order by attnum")));
    }

    /// <summary>A view of the owner's passes the walls: these stand on the register alone.</summary>
    [Fact]
    public async Task The_projection_stands_on_the_register_alone() => Assert.Equal(["register.authority", "register.licence"], await Rows("""
        select distinct format('%s.%s', n.nspname, c.relname)
        from pg_rewrite w join pg_class v on v.oid = w.ev_class join pg_namespace vn on vn.oid = v.relnamespace and vn.nspname = 'public_register'
        join pg_depend d on d.objid = w.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> v.oid
        join pg_class c on c.oid = d.refobjid join pg_namespace n on n.oid = c.relnamespace order by 1
        """));

    [Fact]
    public async Task Those_who_weigh_it_read_it_in_their_authority_and_nobody_else()
    {
        var (here, there) = (await App.Build.Authority("here"), await App.Build.Authority("there"));
        Assert.Null(await Tried(Raise(here.Id)));
        foreach (var role in Enum.GetValues<Role>())
        {
            Assert.Equal(role is Role.Cplo or Role.PoliceLiaison ? 1 : 0, await Seen((await App.Build.Person(role, here)).Id));
            Assert.Equal(0, await Seen((await App.Build.Person(role, there)).Id));
        }
    }

    private async Task<long> Seen(Guid person)
    {
        await using var connection = await WalledWorld.Open(App.Database.AppConnection);
        await WorldSql.Ask(connection, person, null);
        await using var command = new NpgsqlCommand("select count(*) from concerns.concern", connection);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static string Raise(int authority, Guid? licence = null) => $"""
        insert into concerns.concern (id, reference, received_at, authority_id, licence_id, place, text)
        values (gen_random_uuid(), '{Guid.NewGuid().ToString()[..8]}', '2026-11-03', {authority}, {(licence is null ? "null" : $"'{licence}'")}, 'A hotel by the harbour', 'A room above the shop')
        """;

    private async Task<Guid> Licence(Authority of, string number, string? kind, LicenceState state = LicenceState.ToReview, LicenceStanding standing = LicenceStanding.InForce) =>
        (await App.Build.Add(new Licence { Id = Guid.NewGuid(), AuthorityId = of.Id, Number = number, Kind = kind, State = state, Standing = standing, Holder = "Harbour Inns Ltd" })).Id;

    private async Task<string?> Tried(string sql)
    {
        await using var connection = await WalledWorld.Open(App.Database.PublicConnection);
        try
        {
            await WorldSql.Plain(connection, sql);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }

    private async Task<List<string>> Rows(string sql)
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
}
