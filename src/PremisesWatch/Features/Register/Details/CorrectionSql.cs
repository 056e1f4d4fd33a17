using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Register.Details;

/// <summary>Keeps the food register's own value beside a field that an officer changed; written as the import writes it, so that it can tell a change.</summary>
internal static class CorrectionSql
{
    private const string Listed = """
        select distinct on (f.field) l.premises_id, f.field, f.listed, f.ours
        from register.fhrs_listing l
        join register.premises p on p.id = l.premises_id
        left join reference.fhrs_business_type t on t.id = l.business_type_id
        cross join lateral (values
          ('Name', l.business_name, p.name), ('AddressLine1', l.address_line1, p.address_line1), ('AddressLine2', l.address_line2, p.address_line2),
          ('AddressLine3', l.address_line3, p.address_line3), ('AddressLine4', l.address_line4, p.address_line4), ('Postcode', l.postcode, p.postcode),
          ('TypeCode', coalesce(t.premises_type_code, 'other'), p.type_code),
          ('Point', case when l.longitude is not null then l.longitude || ' ' || l.latitude end,
            case when p.point_source = 'FoodRegister' then case when l.longitude is not null then l.longitude || ' ' || l.latitude end
              else coalesce(st_astext(p.point), 'none') end)) f (field, listed, ours)
        where l.premises_id = @place and l.state = 'Linked' and f.field = any(@fields)
        order by f.field, l.last_listed_on desc, l.fhrs_id
        """;

    private const string Keep = $"""
        insert into register.premises_correction (premises_id, field, listed_value, corrected_at, corrected_by)
        select said.premises_id, said.field, said.listed, @now, @person from ({Listed}) said where said.listed is distinct from said.ours
        on conflict (premises_id, field) do update
        set listed_value = excluded.listed_value, listed_changed_at = null, corrected_at = excluded.corrected_at, corrected_by = excluded.corrected_by
        """;

    /// <summary>A field that again says what the food register says follows it from now on.</summary>
    private const string Drop = $"""
        delete from register.premises_correction c using ({Listed}) said
        where c.premises_id = said.premises_id and c.field = said.field and said.listed is not distinct from said.ours
        """;

    public static async Task Keeps(PremisesWatchDb db, Guid premisesId, string[] fields, Guid person, DateTimeOffset now, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync(
            Keep,
            [new NpgsqlParameter("place", premisesId), new NpgsqlParameter("fields", fields), new NpgsqlParameter("now", now), new NpgsqlParameter("person", person)],
            cancel);
        await db.Database.ExecuteSqlRawAsync(Drop, [new NpgsqlParameter("place", premisesId), new NpgsqlParameter("fields", fields)], cancel);
    }
}
