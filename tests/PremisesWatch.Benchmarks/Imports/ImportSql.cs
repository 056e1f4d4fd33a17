namespace PremisesWatch.Benchmarks.Imports;

internal static class ImportSql
{
    public const string IsLoaded = "select count(*) > 400000 from register.premises";

    public const string Places = "select count(*) from register.premises";

    public const string Begin = """
        drop schema if exists floor cascade;
        create schema floor;
        create unlogged table floor.record (fhrs_id text, authority_code text, type_id text, name text, line1 text, line2 text, line3 text, line4 text,
          postcode text, longitude text, latitude text);
        create table floor.premises (like register.premises including all);
        alter table floor.premises add foreign key (authority_id) references register.authority (id), add foreign key (type_code) references reference.premises_type (code),
          add foreign key (ward_id) references register.ward (id), add foreign key (operator_id) references register.operator (id)
        """;

    public const string Copy =
        "copy floor.record (fhrs_id, authority_code, type_id, name, line1, line2, line3, line4, postcode, longitude, latitude) from stdin (format binary)";

    public const string Insert = """
        insert into floor.premises (id, reference, authority_id, type_code, name, address_line1, address_line2, address_line3, address_line4, postcode, point,
          point_source, hours_known, status, created_at, updated_at)
        select gen_random_uuid(), 'P-' || lpad(nextval('register.premises_reference')::text, 6, '0'), a.id, coalesce(t.premises_type_code, 'other'), left(r.name, 200),
          r.line1, r.line2, r.line3, r.line4, left(r.postcode, 10), st_transform(st_setsrid(st_makepoint(r.longitude::float8, r.latitude::float8), 4326), 27700),
          case when r.longitude is not null then 'FoodRegister' end, false, 'Open', @now, @now
        from floor.record r
        join register.authority a on a.fhrs_code = r.authority_code
        left join reference.fhrs_business_type t on t.id = r.type_id::int
        """;

    public const string End = "drop schema floor cascade";
}
