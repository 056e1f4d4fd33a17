using System.Text.Json.Nodes;
using Npgsql;
using PremisesWatch.Data.Audit;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Data.Audit;

/// <summary>Every change is on record, whoever makes it and however: also by raw SQL.</summary>
public sealed class TriggersTests : AppTests
{
    private const string Schemas = "('monitoring', 'intelligence', 'concerns', 'programme', 'people')";

    /// <summary>Tables that the audit leaves, each with its reason in db/sql/audit/attach.sql. A new table is audited unless it is put here and there.</summary>
    private static readonly string[] Left =
    [
        "monitoring.escalation_item", "monitoring.escalation_step", "monitoring.policy_move", "monitoring.premises_standing", "monitoring.retention_progress",
        "monitoring.risk_assessment", "monitoring.risk_line", "people.former_authority", "people.migration",
    ];

    [Fact]
    public async Task No_table_is_forgotten() => Assert.Equal(Left, await App.Lines($"""
        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname in {Schemas}
          and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'O' and t.tgname in ('audit_added', 'audit_changed', 'audit_removed', 'audit_emptied')) < 4
        order by 1
        """));

    [Fact]
    public async Task A_change_says_who_when_what_and_of_which_request()
    {
        var (officer, place) = await Ground();
        var before = await App.LastEntry();
        await Audited.Raw(App.Database.AppConnection, Note(place, "true") + Note(place, "false"), officer, request: "req-1");
        await Audited.Raw(App.Database.WorkerConnection, $"delete from monitoring.setting_note where premises_id = '{place}'", system: TestDatabase.ReachesAll, request: "job-7");

        var entries = await App.EntriesAfter(before);
        Assert.Equal(["insert", "update", "delete"], entries.Select(entry => entry.Kind));
        Assert.All(entries, entry => Assert.Equal(("monitoring", "setting_note", place.ToString(), place), (entry.SchemaName, entry.TableName, entry.Key, entry.PremisesId!.Value)));
        Assert.All(entries, entry => Assert.NotNull(entry.AuthorityId));
        Assert.Equal([(officer, null, "req-1"), (officer, null, "req-1"), ((Guid?)null, TestDatabase.ReachesAll, "job-7")], entries.Select(entry => (entry.Person, entry.System, entry.Request)));
        Assert.Equal("""{"to": {"cash_only": false}, "from": {"cash_only": true}}""", await App.Detail(entries[1]));
        Assert.Contains("\"cash_only\": false", await App.Detail(entries[2])!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raw_sql_that_says_nobody_is_written_as_unknown_and_nonsense_refuses_nothing()
    {
        var (_, place) = await Ground();
        var before = await App.LastEntry();
        await App.Raw(Note(place, "true"));
        await App.Raw("set premiseswatch.person = 'drop table'; " + Note(place, "false"));
        Assert.Equal(["unknown", "unknown"], (await App.EntriesAfter(before)).Select(entry => entry.System!));
    }

    [Fact]
    public async Task Who_asked_before_on_the_same_connection_is_not_who_asks_now()
    {
        var (officer, place) = await Ground();
        var before = await App.LastEntry();
        await Audited.Raw(App.Database.AppConnection, Note(place, "true"), officer);
        await Audited.Raw(App.Database.WorkerConnection, Note(place, "false"), system: TestDatabase.ReachesAll);
        Assert.Equal([officer, null], (await App.EntriesAfter(before)).Select(entry => entry.Person));
    }

    [Fact]
    public async Task What_changes_nothing_is_no_change_and_a_statement_over_many_rows_tells_each()
    {
        var authority = await App.Build.Authority("here");
        await App.Build.Person(Role.LicensingOfficer);
        for (var number = 0; number < 3; number++)
        {
            var place = await App.Build.Premises(authority, $"Place {number}");
            await App.Raw(Note(place.Id, "true"));
        }

        var before = await App.LastEntry();
        await App.Raw("update monitoring.setting_note set cash_only = cash_only");
        Assert.Empty(await App.EntriesAfter(before));
        await App.Raw("update monitoring.setting_note set noted_at = '2026-11-04'");
        Assert.Equal(3, (await App.EntriesAfter(before)).Count);
        await App.Raw("truncate monitoring.setting_note");
        Assert.Equal("truncate", (await App.EntriesAfter(before))[^1].Kind);
    }

    [Fact]
    public async Task A_credential_is_never_copied()
    {
        var before = await App.LastEntry();
        var person = await App.Build.Person(Role.Cplo);
        await App.Raw($"update people.person set concurrency_stamp = 'Stamp', name = 'New' where id = '{person.Id}'");

        var entries = await App.EntriesAfter(before);
        Assert.True(entries.Count >= 3);
        foreach (var entry in entries)
        {
            Assert.DoesNotContain("Stamp", await App.Detail(entry) ?? "", StringComparison.Ordinal);
        }

        var changed = JsonNode.Parse((await App.Detail(entries.Single(entry => entry is { Kind: "update", TableName: "person" })))!)!;
        Assert.Equal("New", (string?)changed["to"]!["name"]);
        Assert.Equal("(not kept)", (string?)changed["to"]!["concurrency_stamp"]);
    }

    [Fact]
    public async Task What_follows_from_the_clock_is_no_change_of_a_flag()
    {
        var before = await App.LastEntry();
        var (_, place) = await Ground();
        await App.Raw($"""
            insert into monitoring.flag (id, reference, premises_id, authority_id, kind, cause_key, sentence, raised_at)
            select gen_random_uuid(), 'F-1', id, authority_id, 'ByHand', 'x', 'Invented', '2026-11-03' from register.premises where id = '{place}';
            update monitoring.flag set next_step = 2, next_step_at = '2026-11-04';
            update monitoring.flag set next_step = null, decision = 'Close'
            """);
        Assert.Equal(["insert", "update"], (await App.EntriesAfter(before)).Where(entry => entry.TableName == "flag").Select(entry => entry.Kind));
    }

    [Theory]
    [InlineData("update audit.entry set kind = 'read'")]
    [InlineData("delete from audit.entry")]
    [InlineData("insert into audit.entry (kind) values ('read')")]
    [InlineData("truncate audit.entry")]
    [InlineData("select detail from audit.detail")]
    [InlineData("update audit.detail set detail = null")]
    [InlineData("delete from audit.detail")]
    [InlineData("insert into audit.detail (entry_id) values (1)")]
    [InlineData("insert into audit.seal (number) values (1)")]
    [InlineData("delete from audit.seal")]
    [InlineData("update audit.seal set number = 2")]
    [InlineData("select audit.erase_record('register.premises', 'x', 'y')")]
    [InlineData("select audit.erase_details(array[1::bigint], 'x', null, null, '{}')")]
    [InlineData("select audit.note('update', null, null, null, null)")]
    [InlineData("alter table monitoring.visit disable trigger audit_added")]
    [InlineData("alter table monitoring.visit disable trigger all")]
    [InlineData("drop trigger audit_added on monitoring.visit")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("create or replace function audit.note_added() returns trigger language plpgsql as 'begin return null; end'")]
    public async Task The_application_can_neither_change_nor_remove_nor_silence_the_audit(string sql)
    {
        await Assert.ThrowsAsync<PostgresException>(() => Audited.Raw(App.Database.AppConnection, sql));
    }

    private static string Note(Guid place, string cash) => $"""
        insert into monitoring.setting_note (premises_id, authority_id, cash_only, noted_by, noted_at)
        select p.id, p.authority_id, {cash}, (select id from people.person limit 1), '2026-11-03' from register.premises p where p.id = '{place}'
        on conflict (premises_id) do update set cash_only = excluded.cash_only;
        """;

    private async Task<(Guid Officer, Guid Place)> Ground()
    {
        var officer = await App.Build.Person(Role.LicensingOfficer);
        return (officer.Id, (await App.Build.Premises(await App.Build.Authority("here"), "Place")).Id);
    }
}
