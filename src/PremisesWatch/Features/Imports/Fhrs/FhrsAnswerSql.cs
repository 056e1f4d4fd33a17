using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>Joins a waiting record of the food register to a place by a person's answer, and takes it from it again.</summary>
internal static class FhrsAnswerSql
{
    private const string Link = """
        update register.fhrs_listing set state = 'Linked', premises_id = @place, likely_premises_id = null where fhrs_id = @fhrs and state = 'ToReview'
        """;

    private const string Differing = """
        select f.field, f.listed, f.ours, exists (select from register.fhrs_listing before where before.premises_id = @place and before.fhrs_id <> @fhrs) as listed_before,
          p.created_by
        from register.fhrs_listing l
        join register.premises p on p.id = @place
        left join reference.fhrs_business_type t on t.id = l.business_type_id
        cross join lateral (values
          ('Name', l.business_name, p.name), ('AddressLine1', l.address_line1, p.address_line1), ('AddressLine2', l.address_line2, p.address_line2),
          ('AddressLine3', l.address_line3, p.address_line3), ('AddressLine4', l.address_line4, p.address_line4), ('Postcode', l.postcode, p.postcode),
          ('TypeCode', coalesce(t.premises_type_code, 'other'), p.type_code)) f (field, listed, ours)
        where l.fhrs_id = @fhrs and f.listed is distinct from f.ours
        """;

    /// <summary>What a person entered stands beside the record's value; what an earlier record of the food register gave follows the new one, unless corrected.</summary>
    private const string Settle = $"""
        with differing as ({Differing}),
        own as (
          insert into register.premises_correction (premises_id, field, listed_value, corrected_at, corrected_by)
          select @place, field, listed, @now, coalesce(created_by, @person) from differing where not listed_before
          on conflict (premises_id, field) do nothing),
        followed as (
          select * from differing d where listed_before
            and not exists (select from register.premises_correction c where c.premises_id = @place and c.field = d.field)),
        history as (
          insert into register.premises_change (id, premises_id, changed_at, changed_by, field, was, now, reason)
          select gen_random_uuid(), @place, @now, @person, field, ours, listed, 'Joined to FHRSID ' || @fhrs from followed
          union all select gen_random_uuid(), @place, @now, @person, 'References', null, 'fhrsid ' || @fhrs, 'The same place'),
        wide as (select coalesce(jsonb_object_agg(field, to_jsonb(listed)), '[]'::jsonb) as to_be from followed)
        update register.premises p
        set name = case when w.to_be ? 'Name' then w.to_be ->> 'Name' else p.name end,
            address_line1 = case when w.to_be ? 'AddressLine1' then w.to_be ->> 'AddressLine1' else p.address_line1 end,
            address_line2 = case when w.to_be ? 'AddressLine2' then w.to_be ->> 'AddressLine2' else p.address_line2 end,
            address_line3 = case when w.to_be ? 'AddressLine3' then w.to_be ->> 'AddressLine3' else p.address_line3 end,
            address_line4 = case when w.to_be ? 'AddressLine4' then w.to_be ->> 'AddressLine4' else p.address_line4 end,
            postcode = case when w.to_be ? 'Postcode' then w.to_be ->> 'Postcode' else p.postcode end,
            type_code = case when w.to_be ? 'TypeCode' then w.to_be ->> 'TypeCode' else p.type_code end,
            no_longer_listed_on = null, updated_at = @now
        from wide w where p.id = @place
        """;

    private const string Number = """
        insert into register.external_reference (id, premises_id, scheme_code, value) values (gen_random_uuid(), @place, 'fhrsid', @fhrs::text)
        on conflict (premises_id, scheme_code, value) do nothing
        """;

    private const string Unlink = """
        update register.fhrs_listing set state = 'ToReview', premises_id = null, likely_premises_id = @place
        where fhrs_id = @fhrs and premises_id = @place and state = 'Linked'
        """;

    /// <summary>The history says what was joined and taken away; fields that followed the record stay until somebody changes them.</summary>
    private const string Unnumber = """
        with gone as (delete from register.external_reference where premises_id = @place and scheme_code = 'fhrsid' and value = @fhrs::text)
        insert into register.premises_change (id, premises_id, changed_at, changed_by, field, was, now, reason)
        values (gen_random_uuid(), @place, @now, @person, 'References', 'fhrsid ' || @fhrs, null, 'Not the same place')
        """;

    /// <summary>As it can be put from the record alone; the next import scores it anew.</summary>
    private const string Again = """
        insert into register.match_question (id, authority_id, scheme_code, value, premises_id, rank, score, lines, name, address_lines, postcode, point, import_run_id, asked_at)
        select gen_random_uuid(), p.authority_id, 'fhrsid', @fhrs::text, p.id, 1, 0, '[]', l.business_name,
          array[l.address_line1, l.address_line2, l.address_line3, l.address_line4], l.postcode,
          st_transform(st_setsrid(st_makepoint(l.longitude, l.latitude), 4326), 27700), l.last_import_id, @now
        from register.fhrs_listing l join register.premises p on p.id = @place where l.fhrs_id = @fhrs and l.state = 'ToReview'
        on conflict (scheme_code, value, premises_id) do nothing
        """;

    /// <returns>False where it waits no longer.</returns>
    public static async Task<bool> Join(PremisesWatchDb db, long fhrsId, Guid place, Guid? person, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Execute(db, Link, fhrsId, place, person, now, cancel) == 0)
        {
            return false;
        }

        await Execute(db, Settle, fhrsId, place, person, now, cancel);
        await Execute(db, Number, fhrsId, place, person, now, cancel);
        return true;
    }

    /// <returns>False where it is not joined to the place.</returns>
    public static async Task<bool> Unjoin(PremisesWatchDb db, long fhrsId, Guid place, Guid? person, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Execute(db, Unlink, fhrsId, place, person, now, cancel) == 0)
        {
            return false;
        }

        await Execute(db, Unnumber, fhrsId, place, person, now, cancel);
        await AskAgain(db, fhrsId, place, now, cancel);
        return true;
    }

    public static Task AskAgain(PremisesWatchDb db, long fhrsId, Guid place, DateTimeOffset now, CancellationToken cancel) => Execute(db, Again, fhrsId, place, null, now, cancel);

    private static Task<int> Execute(PremisesWatchDb db, string sql, long fhrsId, Guid place, Guid? person, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(
            sql,
            [
                new NpgsqlParameter("fhrs", fhrsId), new NpgsqlParameter("place", place), new NpgsqlParameter<Guid?>("person", NpgsqlTypes.NpgsqlDbType.Uuid) { TypedValue = person },
                new NpgsqlParameter("now", now),
            ],
            cancel);
}
