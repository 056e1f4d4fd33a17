namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>The statements of the import, each over a stretch of records; parameters: run, authority, types, extract, now, first, last.</summary>
internal static class FhrsSql
{
    /// <summary>Every field as the file has it, in one order on both sides.</summary>
    private const string Fields =
        "local_authority_business_id, business_name, business_type, business_type_id, address_line1, address_line2, address_line3, address_line4, "
        + "postcode, rating_value, rating_key, rating_date, scheme_type, new_rating_pending, hygiene_score, structural_score, confidence_score, "
        + "longitude, latitude";

    private const string Asked = "(cardinality(@types) = 0 or s.business_type_id = any(@types))";

    /// <summary>What each staged record would do, compared field by field with what the register was last given.</summary>
    public static readonly string Compare = $"""
        update register.fhrs_staging s
        set verdict = case
              when not {Asked} then 'other-type'
              when l.state = 'ToReview' then 'to-review'
              when l.premises_id is null and l.state is distinct from 'Declined' and likely.id is not null then 'to-review'
              when l.premises_id is null and l.state is distinct from 'Declined' then 'added'
              when ({Prefixed("s")}) is distinct from ({Prefixed("l")}) then 'changed'
              else 'unchanged' end,
            premises_id = case when {Asked} then coalesce(l.premises_id, gen_random_uuid()) end,
            likely_premises_id = coalesce(l.likely_premises_id, likely.id)
        from register.fhrs_staging mine
        left join register.fhrs_listing l on l.fhrs_id = mine.fhrs_id
        left join lateral (
          select p.id from register.premises p
          where p.authority_id = @authority and l.premises_id is null and p.status = 'Open' and mine.postcode is not null and p.postcode = mine.postcode
            and regexp_replace(lower(p.name), '[^a-z0-9]', '', 'g') = regexp_replace(lower(mine.business_name), '[^a-z0-9]', '', 'g')
            and not exists (select from register.external_reference r where r.premises_id = p.id and r.scheme_code = 'fhrsid')
          order by p.id limit 1) likely on true
        where s.import_run_id = @run and mine.import_run_id = @run and mine.record = s.record and s.record between @first and @last
        """;

    public const string Count = """
        select count(*) filter (where verdict = 'added') as added, count(*) filter (where verdict = 'changed') as changed,
          count(*) filter (where verdict = 'unchanged') as unchanged, count(*) filter (where verdict = 'to-review') as to_review,
          count(*) filter (where verdict = 'other-type') as other_types
        from register.fhrs_staging where import_run_id = @run
        """;

    /// <summary>Listed places of the authority and types, and how many of them the file no longer holds.</summary>
    public const string CountListed = """
        select count(*) as listed, count(*) filter (where s.fhrs_id is null) as absent
        from register.fhrs_listing l
        left join register.fhrs_staging s on s.import_run_id = @run and s.fhrs_id = l.fhrs_id
          and (cardinality(@types) = 0 or s.business_type_id = any(@types))
        where l.authority_id = @authority and l.state = 'Linked' and l.no_longer_listed_on is null
          and (cardinality(@types) = 0 or l.business_type_id = any(@types))
        """;

    public const string AddPremises = """
        insert into register.premises (id, reference, authority_id, type_code, name, address_line1, address_line2, address_line3, address_line4,
          postcode, point, point_source, hours_known, status, created_at, updated_at)
        select s.premises_id, 'P-' || lpad(nextval('register.premises_reference')::text, 6, '0'), @authority, coalesce(t.premises_type_code, 'other'),
          s.business_name, s.address_line1, s.address_line2, s.address_line3, s.address_line4, s.postcode,
          st_transform(st_setsrid(st_makepoint(s.longitude, s.latitude), 4326), 27700), case when s.longitude is not null then 'FoodRegister' end,
          false, 'Open', @now, @now
        from register.fhrs_staging s
        left join reference.fhrs_business_type t on t.id = s.business_type_id
        where s.import_run_id = @run and s.verdict = 'added' and s.record between @first and @last
        order by s.record
        """;

    /// <summary>
    /// A corrected field stands: the file's value is kept beside it, marked when it has changed. Runs before the listing is renewed,
    /// which still holds what the file said before.
    /// </summary>
    public const string KeepCorrections = """
        update register.premises_correction c
        set listed_value = f.now_listed, listed_changed_at = @now
        from register.fhrs_staging s
        left join reference.fhrs_business_type t on t.id = s.business_type_id
        cross join lateral (values
          ('Name', s.business_name), ('AddressLine1', s.address_line1), ('AddressLine2', s.address_line2), ('AddressLine3', s.address_line3),
          ('AddressLine4', s.address_line4), ('Postcode', s.postcode), ('TypeCode', coalesce(t.premises_type_code, 'other')),
          ('Point', case when s.longitude is not null then s.longitude || ' ' || s.latitude end)) f (field, now_listed)
        where s.import_run_id = @run and s.verdict = 'changed' and s.record between @first and @last
          and c.premises_id = s.premises_id and c.field = f.field and c.listed_value is distinct from f.now_listed
        """;

    /// <summary>History first, then the fields themselves: only those that differ, and that nobody corrected.</summary>
    public const string ChangePremises = """
        with field as (
          select s.premises_id, f.field, f.was, f.now_is
          from register.fhrs_staging s
          join register.premises p on p.id = s.premises_id
          left join reference.fhrs_business_type t on t.id = s.business_type_id
          cross join lateral (values
            ('Name', p.name, s.business_name), ('AddressLine1', p.address_line1, s.address_line1), ('AddressLine2', p.address_line2, s.address_line2),
            ('AddressLine3', p.address_line3, s.address_line3), ('AddressLine4', p.address_line4, s.address_line4), ('Postcode', p.postcode, s.postcode),
            ('TypeCode', p.type_code, coalesce(t.premises_type_code, 'other'))) f (field, was, now_is)
          where s.import_run_id = @run and s.verdict = 'changed' and s.record between @first and @last
            and f.was is distinct from f.now_is
            and not exists (select from register.premises_correction c where c.premises_id = s.premises_id and c.field = f.field)
        ), history as (
          insert into register.premises_change (id, premises_id, changed_at, import_run_id, field, was, now)
          select gen_random_uuid(), premises_id, @now, @run, field, was, now_is from field
        ), wide as (
          select premises_id, jsonb_object_agg(field, to_jsonb(now_is)) as to_be from field group by premises_id
        )
        update register.premises p
        set name = case when w.to_be ? 'Name' then w.to_be ->> 'Name' else p.name end,
            address_line1 = case when w.to_be ? 'AddressLine1' then w.to_be ->> 'AddressLine1' else p.address_line1 end,
            address_line2 = case when w.to_be ? 'AddressLine2' then w.to_be ->> 'AddressLine2' else p.address_line2 end,
            address_line3 = case when w.to_be ? 'AddressLine3' then w.to_be ->> 'AddressLine3' else p.address_line3 end,
            address_line4 = case when w.to_be ? 'AddressLine4' then w.to_be ->> 'AddressLine4' else p.address_line4 end,
            postcode = case when w.to_be ? 'Postcode' then w.to_be ->> 'Postcode' else p.postcode end,
            type_code = case when w.to_be ? 'TypeCode' then w.to_be ->> 'TypeCode' else p.type_code end,
            updated_at = @now
        from wide w where p.id = w.premises_id
        """;

    /// <summary>A geocode that goes away leaves the point it gave: most day-to-day differences are geocodes that come and go.</summary>
    public const string MovePoints = """
        update register.premises p
        set point = moved.point, point_source = 'FoodRegister', updated_at = @now
        from (
          select s.premises_id, st_transform(st_setsrid(st_makepoint(s.longitude, s.latitude), 4326), 27700) as point
          from register.fhrs_staging s
          where s.import_run_id = @run and s.verdict = 'changed' and s.longitude is not null and s.record between @first and @last) moved
        where p.id = moved.premises_id and (p.point is null or p.point_source = 'FoodRegister') and p.point is distinct from moved.point
          and not exists (select from register.premises_correction c where c.premises_id = p.id and c.field = 'Point')
        """;

    public static readonly string RenewListings = $"""
        insert into register.fhrs_listing (fhrs_id, authority_id, state, premises_id, likely_premises_id, first_import_id, last_import_id, last_listed_on, {Fields})
        select s.fhrs_id, @authority,
          case s.verdict when 'other-type' then 'OtherType' when 'to-review' then 'ToReview' else 'Linked' end,
          case when s.verdict in ('added', 'changed', 'unchanged') then s.premises_id end,
          case when s.verdict = 'to-review' then s.likely_premises_id end, @run, @run, @extract, {Prefixed("s")}
        from register.fhrs_staging s
        where s.import_run_id = @run and s.record between @first and @last
        on conflict (fhrs_id) do update
        set ({Fields}) = row({Prefixed("excluded")}),
            authority_id = excluded.authority_id, last_import_id = excluded.last_import_id, last_listed_on = excluded.last_listed_on,
            no_longer_listed_on = case when excluded.state = 'OtherType' then fhrs_listing.no_longer_listed_on end,
            likely_premises_id = coalesce(excluded.likely_premises_id, fhrs_listing.likely_premises_id),
            premises_id = coalesce(fhrs_listing.premises_id, case when fhrs_listing.state <> 'Declined' then excluded.premises_id end),
            state = case when fhrs_listing.state in ('Linked', 'Declined') then fhrs_listing.state else excluded.state end
        """;

    public const string NumberPremises = """
        insert into register.external_reference (id, premises_id, scheme_code, value)
        select gen_random_uuid(), s.premises_id, 'fhrsid', s.fhrs_id::text
        from register.fhrs_staging s
        where s.import_run_id = @run and s.verdict = 'added' and s.record between @first and @last
        """;

    public const string ListAgain = """
        update register.premises p set no_longer_listed_on = null
        from register.fhrs_staging s
        where s.import_run_id = @run and s.verdict in ('changed', 'unchanged') and p.id = s.premises_id and p.no_longer_listed_on is not null
          and s.record between @first and @last
        """;

    /// <summary>Never deleted: marked, for a person to look at. Runs while the listings still hold the types they were last given.</summary>
    public const string MarkNoLongerListed = """
        with gone as (
          update register.fhrs_listing l set no_longer_listed_on = @extract
          where l.authority_id = @authority and l.state = 'Linked' and l.no_longer_listed_on is null
            and (cardinality(@types) = 0 or l.business_type_id = any(@types))
            and not exists (
              select from register.fhrs_staging s where s.import_run_id = @run and s.fhrs_id = l.fhrs_id and s.verdict <> 'other-type')
          returning l.premises_id)
        update register.premises p set no_longer_listed_on = @extract from gone where p.id = gone.premises_id
        """;

    /// <summary>Every place without a ward, or that moved out of its own, gets the one it lies in.</summary>
    public const string FindWards = """
        update register.premises p set ward_id = w.id
        from register.ward w
        where p.authority_id = @authority and w.authority_id = @authority and st_covers(w.boundary, p.point) and p.ward_id is distinct from w.id
        """;

    public const string Lock = "select pg_advisory_xact_lock(hashtextextended('import fhrs ' || @authority, 2))";

    public const string Forget = "delete from register.fhrs_staging where import_run_id = @run";

    public const string CopyRows = """
        copy register.fhrs_staging (import_run_id, record, fhrs_id, local_authority_business_id, business_name, business_type, business_type_id,
          address_line1, address_line2, address_line3, address_line4, postcode, rating_value, rating_key, rating_date, scheme_type, new_rating_pending,
          hygiene_score, structural_score, confidence_score, longitude, latitude) from stdin (format binary)
        """;

    public const string CopyProblems =
        "copy register.import_row_problem (id, import_run_id, record, fhrs_id, name, severity, message) from stdin (format binary)";

    public const string Progress = "update register.import_run set rows_done = @done where id = @run returning cancel_asked";

    private static string Prefixed(string alias) => string.Join(", ", Fields.Split(", ").Select(field => $"{alias}.{field}"));
}
