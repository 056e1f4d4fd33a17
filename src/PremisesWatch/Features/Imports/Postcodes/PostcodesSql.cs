using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Postcodes;

/// <summary>What postcodes do: they place what has no point, and move what they placed before; never what is placed better.</summary>
internal static class PostcodesSql
{
    private const string At = "st_setsrid(st_makepoint(s.easting, s.northing), 27700)";

    private const string Compare = $"""
        insert into register.import_verdict (import_run_id, ordinal, verdict, is_known)
        select @run, s.ordinal, case when c.code is null then 'added' else 'changed' end, c.code is not null
        from register.postcode_staging s
        left join register.postcode c on c.code = s.code
        where s.import_run_id = @run
          and (c.code is null or (st_x(c.point), st_y(c.point), c.quality, c.ended_on) is distinct from (s.easting::float8, s.northing::float8, s.quality, s.ended_on))
        """;

    /// <summary>Places without a point are counted whole: those that this run places, with what it already knows, and those that stay.</summary>
    private const string Count = """
        select s.part, count(*) filter (where v.verdict = 'added') as added, count(*) filter (where v.verdict = 'changed') as changed,
          count(*) filter (where v.verdict is null) as unchanged, case when s.part = 1 then max(bare.placed) end as placed, case when s.part = 1 then max(bare.stays) end as not_placed
        from register.postcode_staging s
        left join register.import_verdict v on v.import_run_id = s.import_run_id and v.ordinal = s.ordinal
        cross join (
          select count(*) filter (where c.code is not null) as placed, count(*) filter (where c.code is null) as stays
          from register.premises p
          left join (
            select k.code from register.postcode k union select x.code from register.postcode_staging x where x.import_run_id = @run) c on c.code = p.postcode
          where p.point is null and p.status = 'Open') bare
        where s.import_run_id = @run group by s.part
        """;

    private const string Samples = """
        select s.code, s.code, null::text
        from register.import_verdict v join register.postcode_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.verdict = @verdict order by v.ordinal limit 5
        """;

    private const string Keep = $"""
        insert into register.postcode (code, point, quality, ended_on)
        select s.code, {At}, s.quality, s.ended_on
        from register.import_verdict v join register.postcode_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.ordinal between @first and @last
        on conflict (code) do update set point = excluded.point, quality = excluded.quality, ended_on = excluded.ended_on
        """;

    private const string PlacePremises = """
        update register.premises p set point = c.point, point_source = 'Postcode', updated_at = @now
        from register.postcode c
        where c.code = p.postcode and (p.point is null or p.point_source = 'Postcode' and p.point is distinct from c.point)
          and not exists (select from register.premises_correction k where k.premises_id = p.id and k.field = 'Point')
        """;

    private const string FindWards = """
        update register.premises p set ward_id = w.id
        from register.ward w
        where p.point_source = 'Postcode' and p.updated_at = @now and w.authority_id = p.authority_id and w.ended_on is null
          and st_covers(w.boundary, p.point) and p.ward_id is distinct from w.id
        """;

    public static ImportStatements Statements { get; } = new()
    {
        Staging = "register.postcode_staging",
        Compare = [Compare],
        Count = Count,
        Samples = Samples,
        Stretch = [Keep],
        End = [PlacePremises, FindWards],
    };
}
