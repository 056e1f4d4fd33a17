using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Register.Merge;

/// <summary>A kind of row that follows a merged entry to the place that stands.</summary>
/// <param name="Table">Such as <c>monitoring.visit</c>.</param>
/// <param name="Key">Its key, as SQL of text over <c>r</c>; one row a premises where that is the key itself.</param>
/// <param name="Unless">What the place that stands has already, so that the row stays; null where there is no such thing.</param>
public sealed record Follower(string Table, string Key, string? Unless = null);

/// <summary>Moves what is on record of an entry to the place that it turned out to be, row by row on a log, and back.</summary>
public static class MergeSql
{
    private const string OnePerPlace = "'place'";

    /// <summary>Everything that follows. A new table of places is added here, or to <see cref="Stays"/>: a test asks.</summary>
    public static IReadOnlyList<Follower> Follows { get; } =
    [
        new("monitoring.visit", "r.id::text"),
        new("monitoring.observation", "r.id::text"),
        new("monitoring.planned_visit", "r.id::text"),
        new("monitoring.visit_draft", "r.submission_id::text"),
        new("monitoring.band_override", "r.id::text"),
        new("monitoring.flag", "r.id::text"),
        new("intelligence.sign", "r.id::text"),
        new("monitoring.setting_note", OnePerPlace, "select from monitoring.setting_note mine where mine.premises_id = @into"),
        new("monitoring.assignment", OnePerPlace, "select from monitoring.assignment mine where mine.premises_id = @into"),
        new("register.licensed_interval", "r.id::text", "select from register.premises mine where mine.id = @into and mine.hours_known"),
        new("register.external_reference", "r.id::text",
            "select from register.external_reference mine where mine.premises_id = @into and mine.scheme_code = r.scheme_code and mine.value = r.value"),
        new("register.fhrs_listing", "r.fhrs_id::text"),
        new("register.licence", "r.id::text"),
        new("register.match_question", "r.id::text",
            "select from register.match_question mine where mine.premises_id = @into and mine.scheme_code = r.scheme_code and mine.value = r.value"),
        new("register.match_answer", "r.id::text",
            "select from register.match_answer mine where mine.premises_id = @into and mine.scheme_code = r.scheme_code and mine.value = r.value and mine.taken_back_at is null"),
    ];

    /// <summary>What stays with the entry that it is of, and why.</summary>
    public static IReadOnlyDictionary<string, string> Stays { get; } = new Dictionary<string, string>
    {
        ["monitoring.premises_standing"] = "where the entry stood; the place that stands has its own, assessed anew with all that came",
        ["monitoring.policy_move"] = "what a policy would have moved when it was tried",
        ["monitoring.risk_assessment"] = "figures of the entry at their time, which must stay reproducible",
        ["register.premises_change"] = "the history of the entry's own fields",
        ["register.premises_correction"] = "what was corrected in the entry's own fields",
        ["register.match_candidate"] = "of a run that has not ended: compared anew",
        ["register.import_verdict"] = "of a run that has not ended: compared anew",
        ["audit.entry"] = "what is on record is never rewritten: it says which entry it was",
        ["intelligence.premises_link"] = "what an item is about, as its author and police said; the page of the place that stands shows it beside its own",
        ["intelligence.sanitised_text"] = "let out by police for that entry; shown in the same way",
        ["intelligence.disclosure"] = "what was given to somebody, as it then was",
        ["monitoring.legal_hold"] = "a hold on either entry lies on what stands for both: walls.held looks through a merge",
        ["monitoring.retention_review"] = "is about a record, which follows by itself",
        ["register.premises_merge"] = "the merge itself",
    };

    /// <summary>A flag of one kind and cause is raised once for a place: one that both have is told apart by the entry it came from.</summary>
    private const string TellFlagsApart = """
        update monitoring.flag r set cause_key = r.cause_key || ' of ' || r.premises_id
        where r.premises_id = @from and exists (select from monitoring.flag mine where mine.premises_id = @into and mine.kind = r.kind and mine.cause_key = r.cause_key)
        """;

    private const string FlagsAsTheyWere = "update monitoring.flag set cause_key = replace(cause_key, ' of ' || @from::text, '') where premises_id = @from";

    /// <summary>What the place that stands says is not overwritten by the next file that brings the other record: it stands beside it.</summary>
    private const string KeepOwn = """
        with kept as (
          insert into register.premises_correction (premises_id, field, listed_value, corrected_at, corrected_by)
          select distinct on (f.field) p.id, f.field, f.listed, @now, @person
          from register.merge_moved_row m
          join register.fhrs_listing l on l.fhrs_id = m.row_key::bigint
          join register.premises p on p.id = @into
          left join reference.fhrs_business_type t on t.id = l.business_type_id
          cross join lateral (values
            ('Name', l.business_name, p.name), ('AddressLine1', l.address_line1, p.address_line1), ('AddressLine2', l.address_line2, p.address_line2),
            ('AddressLine3', l.address_line3, p.address_line3), ('AddressLine4', l.address_line4, p.address_line4), ('Postcode', l.postcode, p.postcode),
            ('TypeCode', coalesce(t.premises_type_code, 'other'), p.type_code)) f (field, listed, ours)
          where m.merge_id = @merge and m.table_name = 'register.fhrs_listing' and f.listed is distinct from f.ours
          order by f.field
          on conflict (premises_id, field) do nothing
          returning field)
        insert into register.merge_moved_row (merge_id, table_name, row_key) select @merge, 'register.premises_correction', field from kept
        """;

    private const string DropKept = """
        delete from register.premises_correction c using register.merge_moved_row m
        where m.merge_id = @merge and m.table_name = 'register.premises_correction' and c.premises_id = @into and c.field = m.row_key
        """;

    public static async Task Move(PremisesWatchDb db, Guid merge, Guid from, Guid into, Guid person, DateTimeOffset now, CancellationToken cancel)
    {
        await Execute(TellFlagsApart);
        foreach (var follower in Follows)
        {
            await Execute($"""
                with moved as (
                  update {follower.Table} r set premises_id = @into
                  where r.premises_id = @from {(follower.Unless is null ? "" : $"and not exists ({follower.Unless})")}
                  returning {follower.Key} as row_key)
                insert into register.merge_moved_row (merge_id, table_name, row_key) select @merge, '{follower.Table}', row_key from moved
                """);
        }

        await Execute("update register.fhrs_listing set likely_premises_id = @into where likely_premises_id = @from");
        await Execute(KeepOwn);

        Task<int> Execute(string sql) => Run(db, sql, merge, from, into, person, now, cancel);
    }

    public static async Task MoveBack(PremisesWatchDb db, Guid merge, Guid from, Guid into, Guid person, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var follower in Follows)
        {
            await Execute($"""
                update {follower.Table} r set premises_id = @from
                where r.premises_id = @into
                  and exists (select from register.merge_moved_row m where m.merge_id = @merge and m.table_name = '{follower.Table}' and m.row_key = {follower.Key})
                """);
        }

        await Execute(FlagsAsTheyWere);
        await Execute(DropKept);

        Task<int> Execute(string sql) => Run(db, sql, merge, from, into, person, now, cancel);
    }

    /// <summary>Gives what was recorded since at the place that stands to the parted one: visits with all that they brought, and observations.</summary>
    public static async Task Give(PremisesWatchDb db, Guid from, Guid into, Guid[] ids, CancellationToken cancel)
    {
        foreach (var (table, which) in new[]
        {
            ("monitoring.visit", "id = any(@ids)"), ("monitoring.observation", "(id = any(@ids) or visit_id = any(@ids))"),
            ("monitoring.flag", "(visit_id = any(@ids) or observation_id in (select o.id from monitoring.observation o where o.id = any(@ids) or o.visit_id = any(@ids)))"),
            ("monitoring.planned_visit", "(id = any(@ids) or visit_id = any(@ids))"),
        })
        {
            var sql = $"update {table} set premises_id = @from where premises_id = @into and {which}";
            await db.Database.ExecuteSqlRawAsync(sql, [new NpgsqlParameter("from", from), new NpgsqlParameter("into", into), new NpgsqlParameter("ids", ids)], cancel);
        }
    }

    private static Task<int> Run(PremisesWatchDb db, string sql, Guid merge, Guid from, Guid into, Guid person, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(
            sql,
            [
                new NpgsqlParameter("merge", merge), new NpgsqlParameter("from", from), new NpgsqlParameter("into", into), new NpgsqlParameter("person", person),
                new NpgsqlParameter("now", now),
            ],
            cancel);
}
