using PremisesWatch.Features.Imports.Matching;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>How a licence that is not surely of a place is matched with the open places of its authority. A place may hold several licences.</summary>
internal static class LicencesMatchSql
{
    /// <summary>Line by line as far as the address goes: the fourth is the rest of it.</summary>
    private const string Lines = """
        nullif(trim(split_part(s.address, ',', 1)), ''), nullif(trim(split_part(s.address, ',', 2)), ''), nullif(trim(split_part(s.address, ',', 3)), ''),
          nullif(trim(array_to_string((string_to_array(s.address, ','))[4:], ',')), '')
        """;

    public static MatchSubjects Subjects => new(
        $"""
        select v.ordinal, @authority::int as authority_id, 'licence'::text as scheme_code, s.number as value, s.premises_name as name, s.trading_as as trading_name,
          lines[1] as address_line1, lines[2] as address_line2, lines[3] as address_line3, lines[4] as address_line4, s.postcode, {LicencesCompareSql.Point} as point,
          null::text as type_code, s.uprn
        from register.import_verdict v
        join register.licence_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        cross join lateral (select array[{Lines}] as lines) address
        where v.import_run_id = @run and v.verdict = 'to-review'
        """,
        "select @authority::int",
        "false",
        "false",
        LicencePlacesSql.MostOfOnePlace);

    /// <summary>What waits for an answer and is gone from the register is asked no more.</summary>
    public const string Withdraw = $"""
        delete from register.match_question q using register.licence l
        where q.scheme_code = 'licence' and q.authority_id = @authority and q.value = l.number and l.id in ({LicencesCompareSql.Gone})
        """;

    public const string TellJoined = """
        insert into register.premises_change (id, premises_id, changed_at, import_run_id, field, was, now, reason)
        select gen_random_uuid(), v.premises_id, @now, @run, 'References', null, 'licence ' || s.number, 'Joined by its name and address'
        from register.import_verdict v
        join register.licence_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.verdict = 'joined' and v.ordinal between @first and @last
        """;

    public const string Ask = $"""
        insert into register.match_question (id, authority_id, scheme_code, value, premises_id, rank, score, lines, name, trading_name, address_lines, postcode, point,
          import_run_id, asked_at)
        select gen_random_uuid(), @authority, 'licence', s.number, c.premises_id, c.rank, c.score, c.lines,
          coalesce(s.premises_name, s.trading_as, s.address, 'Licence ' || s.number), s.trading_as, array[{Lines}], s.postcode, {LicencesCompareSql.Point}, @run, @now
        from register.import_verdict v
        join register.licence_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        join register.match_candidate c on c.import_run_id = v.import_run_id and c.ordinal = v.ordinal
        where v.import_run_id = @run and v.verdict = 'to-review' and v.ordinal between @first and @last
        on conflict (scheme_code, value, premises_id) do update
        set rank = excluded.rank, score = excluded.score, lines = excluded.lines, name = excluded.name, trading_name = excluded.trading_name,
          address_lines = excluded.address_lines, postcode = excluded.postcode, point = excluded.point, import_run_id = excluded.import_run_id
        """;

    /// <summary>A question whose licence is no candidate of its place any more, or has its place.</summary>
    public const string Close = """
        delete from register.match_question q using register.licence_staging s
        where s.import_run_id = @run and q.authority_id = @authority and q.scheme_code = 'licence' and q.value = s.number and q.import_run_id <> @run
        """;
}
