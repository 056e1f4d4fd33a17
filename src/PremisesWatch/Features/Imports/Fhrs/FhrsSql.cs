using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Matching;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>What the food register's records do.</summary>
internal static class FhrsSql
{
    public static ImportStatements Statements => new()
    {
        Staging = "register.fhrs_staging",
        Prepare = [AddAuthorities],
        Overtaken = FhrsKnownSql.Overtaken,
        Compare = [FhrsKnownSql.ForgetAbsent, FhrsKnownSql.Absent, FhrsCompareSql.Compare, MatchSql.Forget, .. MatchSql.Score(FhrsMatchSql.Subjects), MatchSql.Judge],
        Count = FhrsCompareSql.Count,
        Samples = FhrsCompareSql.Samples,
        Begin = [MarkNoLongerListed, FhrsMatchSql.Withdraw, ListAgain],
        Stretch = [AddPremises, KeepCorrections, ChangePremises, MovePoints, AddListings, RenewListings, NumberPremises, FhrsMatchSql.KeepOwn, FhrsMatchSql.TellJoined, FhrsMatchSql.Ask],
        End = [FhrsKnownSql.Renew, FhrsMatchSql.Close, PlaceByPostcode, FindWards],
    };

    /// <summary>Every authority that a file is of, and that is not here yet.</summary>
    private const string AddAuthorities = """
        insert into register.authority (code, name, fhrs_code, is_demonstration, visits_per_week)
        select distinct on (a.code) 'fhrs-' || a.code, a.name, a.code, false, 10
        from register.import_part p cross join lateral unnest(p.authority_codes, p.authority_names) a (code, name)
        where p.import_run_id = @run and not exists (select from register.authority known where known.fhrs_code = a.code)
        order by a.code
        """;

    /// <summary>
    /// Never deleted: marked, for a person to look at. Runs while the listings still hold the types they were last given. The last extract that
    /// held a place is the last one applied before.
    /// </summary>
    private static readonly string MarkNoLongerListed = $"""
        with gone as (
          update register.fhrs_listing l
          set no_longer_listed_on = a.extract_date, last_listed_on = coalesce((
            select max(p.extract_date) from register.import_part p join register.import_run r on r.id = p.import_run_id
            where r.state = 'Applied' and r.format = 'fhrs' and p.is_whole and a.fhrs_code = any(p.authority_codes)), a.extract_date)
          from ({FhrsCompareSql.WholeAuthorities}) a
          join register.import_absent absent on absent.import_run_id = @run and absent.part = a.part
          where l.fhrs_id = absent.key and l.authority_id = a.id and l.state = 'Linked' and l.no_longer_listed_on is null
          returning l.fhrs_id, l.premises_id, l.no_longer_listed_on)
        update register.premises p set no_longer_listed_on = gone.no_longer_listed_on from gone
        where p.id = gone.premises_id
          and not exists (
            select from register.fhrs_listing other where other.premises_id = p.id and other.state = 'Linked' and other.no_longer_listed_on is null
              and not exists (select from gone also where also.fhrs_id = other.fhrs_id))
        """;

    /// <summary>What was gone, and is listed again.</summary>
    private static readonly string ListAgain = $"""
        with again as (
          update register.fhrs_listing l set no_longer_listed_on = null, last_listed_on = null
          from register.fhrs_staging s
          where s.import_run_id = @run and s.fhrs_id = l.fhrs_id and l.no_longer_listed_on is not null and {FhrsCompareSql.Asked}
          returning l.premises_id)
        update register.premises p set no_longer_listed_on = null from again where p.id = again.premises_id and p.no_longer_listed_on is not null
        """;

    private const string AddPremises = """
        insert into register.premises (id, reference, authority_id, type_code, name, address_line1, address_line2, address_line3, address_line4,
          postcode, point, point_source, hours_known, status, created_at, updated_at)
        select s.new_premises_id, 'P-' || lpad(nextval('register.premises_reference')::text, 6, '0'), a.id, coalesce(t.premises_type_code, 'other'),
          s.business_name, s.address_line1, s.address_line2, s.address_line3, s.address_line4, s.postcode,
          st_transform(st_setsrid(st_makepoint(s.longitude, s.latitude), 4326), 27700), case when s.longitude is not null then 'FoodRegister' end,
          false, 'Open', @now, @now
        from register.import_verdict v
        join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        join register.authority a on a.fhrs_code = s.local_authority_code
        left join reference.fhrs_business_type t on t.id = s.business_type_id
        where v.import_run_id = @run and v.verdict = 'added' and v.ordinal between @first and @last
        order by v.ordinal
        """;

    /// <summary>
    /// A corrected field stands: the file's value is kept beside it, marked when it has changed. Runs before the listing is renewed,
    /// which still holds what the file said before.
    /// </summary>
    private const string KeepCorrections = """
        update register.premises_correction c
        set listed_value = f.now_listed, listed_changed_at = @now
        from register.import_verdict v
        join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        left join reference.fhrs_business_type t on t.id = s.business_type_id
        cross join lateral (values
          ('Name', s.business_name), ('AddressLine1', s.address_line1), ('AddressLine2', s.address_line2), ('AddressLine3', s.address_line3),
          ('AddressLine4', s.address_line4), ('Postcode', s.postcode), ('TypeCode', coalesce(t.premises_type_code, 'other')),
          ('Point', case when s.longitude is not null then s.longitude || ' ' || s.latitude end)) f (field, now_listed)
        where v.import_run_id = @run and v.verdict = 'changed' and v.ordinal between @first and @last
          and c.premises_id = v.premises_id and c.field = f.field and c.listed_value is distinct from f.now_listed
        """;

    /// <summary>History first, then the fields themselves: only those that differ, and that nobody corrected.</summary>
    private const string ChangePremises = """
        with field as (
          select v.premises_id, f.field, f.was, f.now_is
          from register.import_verdict v
          join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
          join register.premises p on p.id = v.premises_id
          left join reference.fhrs_business_type t on t.id = s.business_type_id
          cross join lateral (values
            ('Name', p.name, s.business_name), ('AddressLine1', p.address_line1, s.address_line1), ('AddressLine2', p.address_line2, s.address_line2),
            ('AddressLine3', p.address_line3, s.address_line3), ('AddressLine4', p.address_line4, s.address_line4), ('Postcode', p.postcode, s.postcode),
            ('TypeCode', p.type_code, coalesce(t.premises_type_code, 'other'))) f (field, was, now_is)
          where v.import_run_id = @run and v.verdict = 'changed' and v.ordinal between @first and @last
            and f.was is distinct from f.now_is
            and not exists (select from register.premises_correction c where c.premises_id = v.premises_id and c.field = f.field)
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
    private const string MovePoints = """
        update register.premises p
        set point = moved.point, point_source = 'FoodRegister', updated_at = @now
        from (
          select v.premises_id, st_transform(st_setsrid(st_makepoint(s.longitude, s.latitude), 4326), 27700) as point
          from register.import_verdict v
          join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
          where v.import_run_id = @run and v.verdict in ('joined', 'changed') and s.longitude is not null and v.ordinal between @first and @last) moved
        where p.id = moved.premises_id and (p.point is null or p.point_source in ('FoodRegister', 'Postcode')) and p.point is distinct from moved.point
          and not exists (select from register.premises_correction c where c.premises_id = p.id and c.field = 'Point')
        """;

    private static readonly string AddListings = $"""
        insert into register.fhrs_listing (fhrs_id, authority_id, state, premises_id, likely_premises_id, first_import_id, last_import_id, fingerprint, {FhrsCompareSql.Fields})
        select s.fhrs_id, a.id, case v.verdict when 'other-type' then 'OtherType' when 'to-review' then 'ToReview' else 'Linked' end,
          case when v.verdict in ('added', 'joined') then v.premises_id end, case when v.verdict = 'to-review' then v.likely_premises_id end, @run, @run, s.fingerprint, {FhrsCompareSql.Prefixed("s")}
        from register.import_verdict v
        join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        join register.authority a on a.fhrs_code = s.local_authority_code
        where v.import_run_id = @run and not v.is_known and v.ordinal between @first and @last
        """;

    private static readonly string RenewListings = $"""
        update register.fhrs_listing l
        set ({FhrsCompareSql.Fields}) = row({FhrsCompareSql.Prefixed("s")}), last_import_id = @run, fingerprint = s.fingerprint,
            authority_id = coalesce((select a.id from register.authority a where a.fhrs_code = s.local_authority_code), l.authority_id),
            likely_premises_id = case when v.verdict = 'to-review' then v.likely_premises_id end,
            premises_id = coalesce(l.premises_id, case when v.verdict in ('added', 'joined') then v.premises_id end),
            state = case when l.state in ('Linked', 'Declined') then l.state
              else case v.verdict when 'other-type' then 'OtherType' when 'to-review' then 'ToReview' else 'Linked' end end
        from register.import_verdict v
        join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.is_known and v.ordinal between @first and @last and l.fhrs_id = s.fhrs_id
        """;

    private const string NumberPremises = """
        insert into register.external_reference (id, premises_id, scheme_code, value)
        select gen_random_uuid(), v.premises_id, 'fhrsid', s.fhrs_id::text
        from register.import_verdict v
        join register.fhrs_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.verdict in ('added', 'joined') and v.ordinal between @first and @last
        order by v.ordinal
        on conflict (premises_id, scheme_code, value) do nothing
        """;

    /// <summary>A place without a point gets the middle of its postcode, where that is known.</summary>
    private const string PlaceByPostcode = """
        update register.premises p set point = c.point, point_source = 'Postcode', updated_at = @now
        from register.import_verdict v, register.postcode c
        where v.import_run_id = @run and v.verdict in ('added', 'joined', 'changed') and p.id = v.premises_id and p.point is null and c.code = p.postcode
          and not exists (select from register.premises_correction k where k.premises_id = p.id and k.field = 'Point')
        """;

    /// <summary>Every place of the run without a ward, or that moved out of its own, gets the one it lies in.</summary>
    private const string FindWards = """
        update register.premises p set ward_id = w.id
        from register.import_verdict v, register.ward w
        where v.import_run_id = @run and v.verdict in ('added', 'joined', 'changed') and p.id = v.premises_id
          and w.authority_id = p.authority_id and w.ended_on is null and st_covers(w.boundary, p.point) and p.ward_id is distinct from w.id
        """;
}
