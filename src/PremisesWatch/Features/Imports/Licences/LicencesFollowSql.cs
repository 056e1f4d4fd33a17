namespace PremisesWatch.Features.Imports.Licences;

/// <summary>
/// Hours and alcohol of a place follow its licences, field by field, except where an officer's value stands: one that is not what the
/// licences last said. Theirs is kept beside it.
/// </summary>
internal static class LicencesFollowSql
{
    /// <summary>Of the licences that authorise something, but for the day that they end.</summary>
    public const string Listed = "l.premises_id is not null and l.standing <> 'NotInForce' and l.no_longer_listed_on is null";

    /// <summary>Of the licences that authorise something now.</summary>
    private const string InForce = $"{Listed} and (l.ends_on is null or l.ends_on >= (@now at time zone 'Europe/London')::date)";

    /// <summary>Before anything changes: places of the run's records, and of licences that are gone.</summary>
    private const string Before = $"""
        select v.premises_id from register.import_verdict v where v.import_run_id = @run and v.premises_id is not null
        union select l.premises_id from register.licence l where l.premises_id is not null and l.id in ({LicencesCompareSql.Gone})
        """;

    private const string After = "select l.premises_id from register.licence l where l.last_import_id = @run and l.premises_id is not null";

    private const string Said = "to_char(h.opens, 'HH24:MI') || ' to ' || to_char(h.closes, 'HH24:MI')";

    /// <summary>Stretches in words, in one order whatever order they are kept in.</summary>
    /// <param name="keys">What each row of words is of.</param>
    public static string InWords(string stretches, string keys = "premises_id") => $"""
        select {keys}, string_agg(line.activity || ': ' || line.days || ' ' || line.times, '; ' order by line.activity, line.first_day, line.times) as words
        from (
          select {keys}, case h.activity when 'LateNightRefreshment' then 'Late night refreshment' when 'Alcohol' then 'Sale of alcohol' else 'Opening hours' end as activity,
            {Said} as times, min((h.weekday + 6) % 7) as first_day,
            string_agg((array['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'])[h.weekday + 1], ', ' order by (h.weekday + 6) % 7) as days
          from ({stretches}) h
          group by {keys}, h.activity, h.opens, h.closes) line
        group by {keys}
        """;

    /// <summary>What licences in force say of places: hours only where they are all the hours there are, with none left as text.</summary>
    private static string LicensedStretches(string places) => $"""
        select distinct l.premises_id, t."Activity" as activity, t."Weekday" as weekday, t."Opens" as opens, t."Closes" as closes
        from register.licence l cross join lateral jsonb_to_recordset(l.hours) as t ("Activity" text, "Weekday" int, "Opens" time, "Closes" time)
        where {InForce} and l.premises_id in ({places})
          and not exists (select from register.licence other where other.premises_id = l.premises_id and other.hours_text is not null and {InForce.Replace("l.", "other.", StringComparison.Ordinal)})
        """;

    /// <summary>A row (premises_id, field, ours, listed) for each field of each place: what stands here, and what its licences say.</summary>
    public static string Both(string places) => $"""
        select p.id as premises_id, f.field, f.ours, f.listed
        from register.premises p
        left join ({InWords($"select i.premises_id, i.activity, i.weekday, i.opens, i.closes from register.licensed_interval i where i.premises_id in ({places})")}) ours on ours.premises_id = p.id
        left join ({InWords(LicensedStretches(places))}) listed on listed.premises_id = p.id
        left join (
          select l.premises_id, bool_or(l.sells_alcohol) as alcohol from register.licence l where {InForce} and l.premises_id in ({places}) group by l.premises_id) sale on sale.premises_id = p.id
        cross join lateral (values
          ('Hours', case when p.hours_known then coalesce(ours.words, 'none') else 'not known' end, coalesce(listed.words, 'not known')),
          ('SellsAlcohol', case p.sells_alcohol when true then 'yes' when false then 'no' else 'not known' end, case sale.alcohol when true then 'yes' when false then 'no' else 'not known' end))
          f (field, ours, listed)
        where p.id in ({places})
        """;

    /// <summary>Before the licences change: where a place says something else than they said, an officer's value stands.</summary>
    public static readonly string KeepOfficers = $"""
        insert into register.premises_correction (premises_id, field, listed_value, corrected_at, corrected_by)
        select said.premises_id, said.field, said.listed, coalesce(last.changed_at, p.updated_at), coalesce(last.changed_by, p.created_by, '00000000-0000-0000-0000-000000000000')
        from ({Both(Before)}) said
        join register.premises p on p.id = said.premises_id
        left join lateral (
          select c.changed_at, c.changed_by from register.premises_change c
          where c.premises_id = said.premises_id and c.field = said.field and c.changed_by is not null order by c.changed_at desc limit 1) last on true
        where said.ours <> said.listed
        on conflict (premises_id, field) do nothing
        """;

    /// <summary>A field that again says what the licences say follows them from now on.</summary>
    public static readonly string DropAgreed = $"""
        delete from register.premises_correction c using ({Both(Before)}) said
        where c.premises_id = said.premises_id and c.field = said.field and said.ours = said.listed
        """;

    public static readonly string RenewListed = $"""
        update register.premises_correction c set listed_value = said.listed, listed_changed_at = @now
        from ({Both(After)}) said
        where c.premises_id = said.premises_id and c.field = said.field and c.listed_value is distinct from said.listed
        """;

    public static readonly string FollowAlcohol = $"""
        with {Differ("SellsAlcohol")}
        update register.premises p set sells_alcohol = d.listed = 'yes', updated_at = @now from differ d where p.id = d.premises_id
        """;

    public static readonly string FollowHours = Hours(Differ("Hours"));

    /// <param name="differ">A part of a statement that is called so, with the places (premises_id, ours, listed) to be changed.</param>
    public static string Hours(string differ) => $"""
        with {differ}, shut as (
          delete from register.licensed_interval i using differ d where i.premises_id = d.premises_id
        ), known as (
          update register.premises p set hours_known = true, updated_at = @now from differ d where p.id = d.premises_id
        )
        insert into register.licensed_interval (id, premises_id, activity, weekday, opens, closes)
        select gen_random_uuid(), h.premises_id, h.activity, h.weekday, h.opens, h.closes from ({LicensedStretches("select d.premises_id from differ d")}) h
        """;

    /// <summary>
    /// Fields to be changed, with their history. What licences do not say any more is left as it stands, and so is what a person changed
    /// while the run was being applied.
    /// </summary>
    private static string Differ(string field) => $"""
        differ as (
          select said.premises_id, said.field, said.ours, said.listed
          from ({Both(After)}) said
          where said.field = '{field}' and said.ours <> said.listed and said.listed <> 'not known'
            and not exists (select from register.premises_correction c where c.premises_id = said.premises_id and c.field = said.field)
            and not exists (
              select from register.premises_change c
              where c.premises_id = said.premises_id and c.field = said.field and c.changed_by is not null and c.changed_at > @now)
        ), history as (
          insert into register.premises_change (id, premises_id, changed_at, import_run_id, field, was, now)
          select gen_random_uuid(), premises_id, @now, @run, field, ours, listed from differ
        )
        """;
}
