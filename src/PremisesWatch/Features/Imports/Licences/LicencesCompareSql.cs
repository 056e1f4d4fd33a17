namespace PremisesWatch.Features.Imports.Licences;

/// <summary>How the rows of a licence register become licences, and are compared with what the register was last given.</summary>
internal static class LicencesCompareSql
{
    /// <summary>Every field as the file has it, in one order on both sides; the point beside them, since only one side has it on the grid.</summary>
    public const string Fields =
        "kind, status, standing, premises_name, trading_as, address, postcode, uprn, holder, holder_company_number, supervisor, activities, sells_alcohol, "
        + "late_night_refreshment, hours, hours_text, seasonal, non_standard, issued_on, starts_on, ends_on";

    /// <summary>The first value that any row of a licence gives.</summary>
    private static readonly string[] FirstGiven =
    [
        "kind", "premises_name", "trading_as", "address", "postcode", "uprn", "point", "holder", "holder_company_number", "supervisor", "issued_on", "starts_on", "ends_on",
    ];

    private static readonly string[] Texts = ["hours_text", "seasonal", "non_standard"];

    /// <summary>Numbers of which a row was rejected: half of a licence is not brought in.</summary>
    private const string Rejected = """
        select p.key, min(p.part) as part from register.import_row_problem p
        where p.import_run_id = @run and p.severity = 'Rejected' and p.key is not null group by p.key
        """;

    public const string FindMore = """
        update register.licence_staging s set is_more = true
        from (
          select x.ordinal, row_number() over (partition by x.number order by x.ordinal) as place from register.licence_staging x where x.import_run_id = @run) row_of
        where s.import_run_id = @run and s.ordinal = row_of.ordinal and row_of.place > 1 and not s.is_more
        """;

    /// <summary>Puts the rows of one licence into the first of them: once, so that comparing anew changes nothing.</summary>
    public static readonly string Merge = $"""
        update register.licence_staging s
        set is_merged = true, {string.Join(", ", FirstGiven.Concat(Texts).Select(column => $"{column} = m.{column}"))},
          status = m.status, standing = coalesce(m.standing, 'NotKnown'), sells_alcohol = m.sells_alcohol, late_night_refreshment = m.late_night_refreshment,
          activities = array(select distinct a from jsonb_array_elements(m.activities) e cross join jsonb_array_elements_text(e) a order by a),
          hours = coalesce((select jsonb_agg(distinct h order by h) from jsonb_array_elements(m.hours) e cross join jsonb_array_elements(e) h), '[]')
        from (
          select x.number, {string.Join(", ", FirstGiven.Append("status").Select(First))}, {First("standing", "status")},
            {string.Join(", ", Texts.Select(column => $"string_agg(distinct x.{column}, '; ' order by x.{column}) as {column}"))},
            bool_or(x.sells_alcohol) as sells_alcohol, bool_or(x.late_night_refreshment) as late_night_refreshment,
            jsonb_agg(to_jsonb(x.activities)) as activities, jsonb_agg(x.hours) as hours
          from register.licence_staging x
          where x.import_run_id = @run and x.number in (select more.number from register.licence_staging more where more.import_run_id = @run and more.is_more)
          group by x.number) m
        where s.import_run_id = @run and s.number = m.number and not s.is_more and not s.is_merged
        """;

    /// <summary>A licence that is as it was gets no verdict; one that is not surely of a place is to be reviewed until its score says otherwise.</summary>
    public static readonly string Compare = $"""
        insert into register.import_verdict (import_run_id, ordinal, verdict, is_known, premises_id)
        select @run, s.ordinal,
          case when l.state = 'Declined' then 'changed'
            when coalesce(l.premises_id, sure.premises_id) is null then 'to-review'
            when l.premises_id is null then 'added'
            else 'changed' end,
          l.id is not null, case when l.state = 'Declined' then null else coalesce(l.premises_id, sure.premises_id) end
        from register.licence_staging s
        left join register.licence l on l.authority_id = @authority and l.number = s.number
        left join ({LicencePlacesSql.Sure}) sure on sure.ordinal = s.ordinal
        where s.import_run_id = @run and not s.is_more
          and not exists (select from ({Rejected}) rejected where rejected.key = s.number)
          and (l.id is null or l.state = 'ToReview' or {Differs})
        """;

    /// <summary>Licences that the authority's register held, and that no row of the run is of.</summary>
    public const string Gone = """
        select l.id from register.licence l
        where l.authority_id = @authority and l.no_longer_listed_on is null
          and not exists (select from register.licence_staging s where s.import_run_id = @run and s.number = l.number)
          and not exists (select from register.import_row_problem p where p.import_run_id = @run and p.key = l.number)
        """;

    /// <summary>Of distinct licence numbers, each in the file where it first stands. A licence that gets its place is added, by whatever it was found.</summary>
    public static readonly string Count = $"""
        select p.number as part, count(*) filter (where v.verdict in ('added', 'joined')) as added, count(*) filter (where v.verdict = 'changed') as changed,
          count(*) filter (where v.verdict = 'to-review') as to_review, count(*) filter (where s.ordinal is not null and v.verdict is null) as unchanged,
          count(*) filter (where s.ordinal is not null and s.point is null) as without_point,
          (select count(*) from ({Rejected}) rejected where rejected.part = p.number) as rejected,
          case when p.number = 1 then (select count(*) from register.licence l where l.authority_id = @authority and l.no_longer_listed_on is null) else 0 end as listed,
          case when p.number = 1 then (select count(*) from ({Gone}) gone) else 0 end as no_longer_listed
        from register.import_part p
        left join register.licence_staging s on s.import_run_id = p.import_run_id and s.part = p.number and not s.is_more
          and not exists (select from ({Rejected}) rejected where rejected.key = s.number)
        left join register.import_verdict v on v.import_run_id = s.import_run_id and v.ordinal = s.ordinal
        where p.import_run_id = @run
        group by p.number
        """;

    public const string Samples = """
        select s.number, coalesce(s.premises_name, s.trading_as, s.address, 'no name'), s.postcode
        from register.import_verdict v join register.licence_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.verdict = @verdict order by v.ordinal limit 5
        """;

    /// <summary>Between a staged row s and the licence l of its number.</summary>
    public static string Differs =>
        $"(l.no_longer_listed_on is not null or ({Prefixed("s")}) is distinct from ({Prefixed("l")}) or st_asbinary({Point}) is distinct from st_asbinary(l.point))";

    public const string Point = "st_transform(s.point, 27700)";

    public static string Prefixed(string alias) => string.Join(", ", Fields.Split(", ").Select(field => $"{alias}.{field}"));

    private static string First(string column) => First(column, column);

    private static string First(string column, string given) => $"(array_agg(x.{column} order by x.ordinal) filter (where x.{given} is not null))[1] as {column}";
}
