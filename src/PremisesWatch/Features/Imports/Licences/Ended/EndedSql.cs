using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Imports.Licences.Ended;

/// <summary>
/// Places whose licence has run out since, and that still say what their licences said on its last day: from the day after, they say what the
/// licences say that are left. As with an import, what no licence says any more is left as it stands, and so is what a person changed.
/// </summary>
internal static class EndedSql
{
    /// <summary>Days: a program that stood still for as long catches up.</summary>
    private const string Back = "60";

    private const string Today = "(@now at time zone 'Europe/London')::date";

    /// <summary>As the history of a place tells it.</summary>
    private const string Reason = "A licence ended on its date";

    private const string EndedSince = $"{LicencesFollowSql.Listed} and l.ends_on >= {Today} - {Back} and l.ends_on < {Today}";

    private const string Next = $"""
        select distinct l.premises_id as "Value" from register.licence l
        join register.premises p on p.id = l.premises_id and p.status = 'Open'
        where {EndedSince} and l.premises_id > @after order by 1 limit @most
        """;

    /// <summary>What an import of an authority's register does first: else what an ended licence left behind would be taken for an officer's word.</summary>
    public static readonly string[] BeforeImport = Statements($"select l.premises_id from register.licence l where {EndedSince} and l.authority_id = @authority", "@run");

    private const string Returning = " returning premises_id as \"Value\"";

    private static readonly string[] AtNight = [.. Statements("select unnest(@places)", "null::uuid").Select(statement => statement + Returning)];

    /// <summary>Places to look at, in the order of their ids.</summary>
    public static Task<List<Guid>> After(PremisesWatchDb db, Guid after, int most, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<Guid>(Next, new NpgsqlParameter("after", after), new NpgsqlParameter("most", most), new NpgsqlParameter("now", now)).ToListAsync(cancel);

    /// <returns>Places of which something changed.</returns>
    public static async Task<List<Guid>> Follow(PremisesWatchDb db, IReadOnlyCollection<Guid> places, DateTimeOffset now, CancellationToken cancel)
    {
        object[] Parameters() => [new NpgsqlParameter("places", places.ToArray()), new NpgsqlParameter("now", now)];
        var changed = new HashSet<Guid>();
        foreach (var statement in AtNight)
        {
            changed.UnionWith(await db.Database.SqlQueryRaw<Guid>(statement, Parameters()).ToListAsync(cancel));
        }

        return [.. changed.Order()];
    }

    /// <param name="places">A select of ids.</param>
    /// <param name="run">Of the history.</param>
    private static string[] Statements(string places, string run)
    {
        // The last days of licences of these places, and what their licences said on each.
        var days = $"select distinct l.premises_id, l.ends_on as day from register.licence l where {EndedSince} and l.premises_id in ({places})";
        const string inForce = $"{LicencesFollowSql.Listed} and (l.ends_on is null or l.ends_on >= e.day)";
        var hours = $"""
            select distinct e.premises_id, e.day, t."Activity" as activity, t."Weekday" as weekday, t."Opens" as opens, t."Closes" as closes
            from ({days}) e join register.licence l on l.premises_id = e.premises_id
            cross join lateral jsonb_to_recordset(l.hours) as t ("Activity" text, "Weekday" int, "Opens" time, "Closes" time)
            where {inForce}
            """;
        var said = $"""
            select h.premises_id, h.day, 'Hours' as field, h.words from ({LicencesFollowSql.InWords(hours, "premises_id, day")}) h
            union all
            select e.premises_id, e.day, 'SellsAlcohol', case when bool_or(l.sells_alcohol) then 'yes' else 'no' end
            from ({days}) e join register.licence l on l.premises_id = e.premises_id
            where {inForce} and l.sells_alcohol is not null group by e.premises_id, e.day
            """;
        var both = LicencesFollowSql.Both(places);
        return
        [
            $"""
            with told as (
              update register.premises_correction c set listed_value = said.listed, listed_changed_at = @now
              from ({both}) said
              where c.premises_id = said.premises_id and c.field = said.field and c.listed_value is distinct from said.listed
            ), {Differ("SellsAlcohol", both, said, run)}
            update register.premises set sells_alcohol = d.listed = 'yes', updated_at = @now from differ d where id = d.premises_id
            """,
            LicencesFollowSql.Hours(Differ("Hours", both, said, run)),
        ];
    }

    private static string Differ(string field, string both, string saidThen, string run) => $"""
        differ as (
          select said.premises_id, said.field, said.ours, said.listed
          from ({both}) said
          where said.field = '{field}' and said.ours <> said.listed and said.listed <> 'not known'
            and not exists (select from register.premises_correction c where c.premises_id = said.premises_id and c.field = said.field)
            and exists (
              select from ({saidThen}) was
              where was.premises_id = said.premises_id and was.field = said.field and was.words = said.ours
                and not exists (
                  select from register.premises_change c
                  where c.premises_id = said.premises_id and c.field = said.field and c.changed_by is not null
                    and c.changed_at >= (was.day + 1)::timestamp at time zone 'Europe/London'))
        ), history as (
          insert into register.premises_change (id, premises_id, changed_at, import_run_id, field, was, now, reason)
          select gen_random_uuid(), premises_id, @now, {run}, field, ours, listed, '{Reason}' from differ
        )
        """;
}
