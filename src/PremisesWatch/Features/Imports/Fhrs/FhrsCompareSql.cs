namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>How the food register's records are compared with what the register was last given, field by field.</summary>
internal static class FhrsCompareSql
{
    /// <summary>Every field as the file has it, in one order on both sides.</summary>
    public const string Fields =
        "local_authority_business_id, business_name, business_type, business_type_id, address_line1, address_line2, address_line3, address_line4, "
        + "postcode, rating_value, rating_key, rating_date, scheme_type, new_rating_pending, hygiene_score, structural_score, confidence_score, "
        + "longitude, latitude";

    /// <summary>Of a type that was asked for.</summary>
    public const string Asked = "(cardinality(@types) = 0 or s.business_type_id = any(@types))";

    /// <summary>Authorities of which the run brings a whole file.</summary>
    public const string WholeAuthorities = """
        select a.id, a.fhrs_code, p.number as part, p.extract_date
        from register.import_part p cross join lateral unnest(p.authority_codes) as named (code) join register.authority a on a.fhrs_code = named.code
        where p.import_run_id = @run and p.is_whole
        """;

    /// <summary>
    /// A record that is as it was gets no verdict; one that waits for an answer counts as new, and is matched anew. One of another type gets one only where it is new to the list of those that wait, or changes there.
    /// </summary>
    public static readonly string Compare = $"""
        insert into register.import_verdict (import_run_id, ordinal, verdict, is_known, premises_id, likely_premises_id)
        select @run, s.ordinal,
          case
            when not {Asked} then 'other-type'
            when l.premises_id is null and l.state is distinct from 'Declined' then 'added'
            else 'changed' end,
          l.fhrs_id is not null, case when {Asked} then coalesce(l.premises_id, s.new_premises_id) end, l.likely_premises_id
        from register.fhrs_staging s
        left join register.fhrs_listing l on l.fhrs_id = s.fhrs_id
        where s.import_run_id = @run
          and (l.fhrs_id is null or ({Asked} and (l.state = 'ToReview' or l.state = 'OtherType' and l.premises_id is null))
            or ({Prefixed("s")}) is distinct from ({Prefixed("l")}))
        """;

    public static readonly string Count = $"""
        with staged as materialized (
          select s.part, count(*) filter (where v.verdict = 'added') as added, count(*) filter (where v.verdict = 'changed') as changed,
            count(*) filter (where v.verdict = 'to-review') as to_review, count(*) filter (where v.verdict = 'joined') as joined,
            count(*) filter (where v.verdict is null and {Asked}) as unchanged, count(*) filter (where not {Asked}) as other_types,
            count(*) filter (where s.longitude is null and {Asked}) as without_point
          from register.fhrs_staging s
          left join register.import_verdict v on v.import_run_id = s.import_run_id and v.ordinal = s.ordinal
          where s.import_run_id = @run
          group by s.part),
        whole as materialized (
          select a.part, count(*) as listed
          from ({WholeAuthorities}) a
          join register.fhrs_listing l on l.authority_id = a.id and l.state = 'Linked' and l.no_longer_listed_on is null
            and (cardinality(@types) = 0 or l.business_type_id = any(@types))
          group by a.part)
        select p.number as part, coalesce(staged.added, 0) as added, coalesce(staged.changed, 0) as changed, coalesce(staged.to_review, 0) as to_review,
          coalesce(staged.joined, 0) as joined, coalesce(staged.unchanged, 0) + coalesce(seen.asked, 0) as unchanged,
          coalesce(staged.other_types, 0) + coalesce(seen.other_types, 0) as other_types,
          coalesce(staged.without_point, 0) + coalesce(seen.without_point, 0) as without_point,
          coalesce(whole.listed, 0) as listed, coalesce(gone.absent, 0) as no_longer_listed
        from register.import_part p
        left join register.import_seen seen on seen.import_run_id = p.import_run_id and seen.part = p.number
        left join staged on staged.part = p.number
        left join whole on whole.part = p.number
        left join (
          select a.part, count(*) as absent
          from register.import_absent a join register.fhrs_listing l on l.fhrs_id = a.key and l.state = 'Linked'
          where a.import_run_id = @run
          group by a.part) gone on gone.part = p.number
        where p.import_run_id = @run
        """;

    public const string Samples = """
        select s.fhrs_id::text, s.business_name, s.postcode
        from register.import_verdict v join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.verdict = @verdict order by v.ordinal limit 5
        """;

    public static string Prefixed(string alias) => string.Join(", ", Fields.Split(", ").Select(field => $"{alias}.{field}"));
}
