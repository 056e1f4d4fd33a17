using PremisesWatch.Features.Imports.Matching;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>How a record with a new FHRSID is matched with places that the food register does not list, or no longer.</summary>
internal static class FhrsMatchSql
{
    public static MatchSubjects Subjects => new(
        """
        select v.ordinal, a.id as authority_id, 'fhrsid'::text as scheme_code, s.fhrs_id::text as value, s.business_name as name, null::text as trading_name,
          s.address_line1, s.address_line2, s.address_line3, s.address_line4, s.postcode,
          st_transform(st_setsrid(st_makepoint(s.longitude, s.latitude), 4326), 27700) as point, t.premises_type_code as type_code, null::text as uprn
        from register.import_verdict v
        join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        join register.authority a on a.fhrs_code = s.local_authority_code
        left join reference.fhrs_business_type t on t.id = s.business_type_id
        where v.import_run_id = @run and v.verdict = 'added'
        """,
        Authorities,
        $"exists (select from ({Listed}) taken where taken.premises_id = p.id)",
        "exists (select from register.fhrs_listing l where l.premises_id = p.id and l.state = 'Linked')");

    /// <summary>What waits for an answer and is gone from its authority's file is asked no more.</summary>
    public static readonly string Withdraw = $"""
        with gone as (
          update register.fhrs_listing l set no_longer_listed_on = a.extract_date
          from ({FhrsCompareSql.WholeAuthorities}) a
          join register.import_absent absent on absent.import_run_id = @run and absent.part = a.part
          where l.fhrs_id = absent.key and l.authority_id = a.id and l.state = 'ToReview'
          returning l.fhrs_id)
        delete from register.match_question q using gone where q.scheme_code = 'fhrsid' and q.value = gone.fhrs_id::text
        """;

    /// <summary>What was entered here stands, where the joined record says otherwise: as a correction, beside the record's own value.</summary>
    public const string KeepOwn = """
        insert into register.premises_correction (premises_id, field, listed_value, corrected_at, corrected_by)
        select p.id, f.field, f.listed, @now, coalesce(p.created_by, r.started_by, '00000000-0000-0000-0000-000000000000')
        from register.import_verdict v
        join register.import_run r on r.id = v.import_run_id
        join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        join register.premises p on p.id = v.premises_id
        left join reference.fhrs_business_type t on t.id = s.business_type_id
        cross join lateral (values
          ('Name', s.business_name, p.name), ('AddressLine1', s.address_line1, p.address_line1), ('AddressLine2', s.address_line2, p.address_line2),
          ('AddressLine3', s.address_line3, p.address_line3), ('AddressLine4', s.address_line4, p.address_line4), ('Postcode', s.postcode, p.postcode),
          ('TypeCode', coalesce(t.premises_type_code, 'other'), p.type_code)) f (field, listed, ours)
        where v.import_run_id = @run and v.verdict = 'joined' and v.ordinal between @first and @last and f.listed is distinct from f.ours
        on conflict (premises_id, field) do nothing
        """;

    public const string TellJoined = """
        insert into register.premises_change (id, premises_id, changed_at, import_run_id, field, was, now, reason)
        select gen_random_uuid(), v.premises_id, @now, @run, 'References', null, 'fhrsid ' || s.fhrs_id, 'Joined by its name and address'
        from register.import_verdict v
        join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.verdict = 'joined' and v.ordinal between @first and @last
        """;

    public const string Ask = """
        insert into register.match_question (id, authority_id, scheme_code, value, premises_id, rank, score, lines, name, trading_name, address_lines, postcode, point,
          import_run_id, asked_at)
        select gen_random_uuid(), p.authority_id, 'fhrsid', s.fhrs_id::text, c.premises_id, c.rank, c.score, c.lines, s.business_name, null,
          array[s.address_line1, s.address_line2, s.address_line3, s.address_line4], s.postcode,
          st_transform(st_setsrid(st_makepoint(s.longitude, s.latitude), 4326), 27700), @run, @now
        from register.import_verdict v
        join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        join register.match_candidate c on c.import_run_id = v.import_run_id and c.ordinal = v.ordinal
        join register.premises p on p.id = c.premises_id
        where v.import_run_id = @run and v.verdict = 'to-review' and v.ordinal between @first and @last
        on conflict (scheme_code, value, premises_id) do update
        set rank = excluded.rank, score = excluded.score, lines = excluded.lines, name = excluded.name, address_lines = excluded.address_lines,
          postcode = excluded.postcode, point = excluded.point, import_run_id = excluded.import_run_id
        """;

    /// <summary>A question whose record is no candidate of its place any more.</summary>
    public const string Close = """
        delete from register.match_question q using register.fhrs_staging s
        where s.import_run_id = @run and q.scheme_code = 'fhrsid' and q.value = s.fhrs_id::text and q.import_run_id <> @run
        """;

    private const string Authorities = """
        select a.id from register.import_part part cross join lateral unnest(part.authority_codes) named (code) join register.authority a on a.fhrs_code = named.code
        where part.import_run_id = @run
        """;

    /// <summary>Places that the food register still lists once the run is applied.</summary>
    private static string Listed => $"""
        select l.premises_id
        from register.fhrs_listing l
        left join (select key from register.import_absent where import_run_id = @run) absent on absent.key = l.fhrs_id
        left join (select s.fhrs_id from register.fhrs_staging s where s.import_run_id = @run and {FhrsCompareSql.Asked}) here on here.fhrs_id = l.fhrs_id
        where l.state = 'Linked' and l.authority_id in ({Authorities})
          and (here.fhrs_id is not null or l.no_longer_listed_on is null and absent.key is null)
        """;
}
