using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Areas;

/// <summary>What boundaries do: they are added or renewed by code, wards gone from a file of their authority end, and every place gets its ward.</summary>
internal static class AreasSql
{
    /// <summary>On the national grid, whole and closed: what crosses itself is mended.</summary>
    private const string Boundary = "st_multi(st_collectionextract(st_makevalid(st_transform(s.boundary, 27700)), 3))";

    /// <summary>An authority is known by its code; one that came with the food register has none yet, and is known by its name where only one bears it.</summary>
    private const string NameAuthorities = """
        update register.authority a set gss_code = named.code
        from (
          select distinct on (s.authority_code) s.authority_code as code, s.authority_name as name
          from register.area_staging s where s.import_run_id = @run and s.authority_code is not null) named
        where a.gss_code is null and not a.is_demonstration and lower(a.name) = lower(named.name)
          and not exists (select from register.authority other where other.gss_code = named.code)
          and (select count(*) from register.authority same where lower(same.name) = lower(named.name)) = 1
        """;

    private const string AddAuthorities = """
        insert into register.authority (code, name, gss_code, is_demonstration, visits_per_week)
        select distinct on (s.authority_code) lower(s.authority_code), s.authority_name, s.authority_code, false, 10
        from register.area_staging s
        where s.import_run_id = @run and s.authority_code is not null and s.authority_name is not null
          and not exists (select from register.authority known where known.gss_code = s.authority_code)
        order by s.authority_code
        """;

    private const string Compare = $"""
        insert into register.import_verdict (import_run_id, ordinal, verdict, is_known)
        select @run, s.ordinal, case when w.code is null and a.code is null then 'added' else 'changed' end, w.code is not null or a.code is not null
        from register.area_staging s
        left join register.ward w on s.kind = 'ward' and w.code = s.code
        left join register.area a on s.kind <> 'ward' and a.code = s.code
        where s.import_run_id = @run
          and (coalesce(w.name, a.name) is distinct from s.name or w.ended_on is not null
            or st_asbinary(coalesce(w.boundary, a.boundary)) is distinct from st_asbinary({Boundary}))
        """;

    private const string Gone = """
        select w.id from register.ward w
        join register.authority a on a.id = w.authority_id
        where w.ended_on is null and a.gss_code in (select s.authority_code from register.area_staging s where s.import_run_id = @run)
          and not exists (select from register.area_staging s where s.import_run_id = @run and s.code = w.code)
        """;

    private const string Count = $"""
        select s.part, count(*) filter (where v.verdict = 'added') as added, count(*) filter (where v.verdict = 'changed') as changed,
          count(*) filter (where v.verdict is null) as unchanged,
          case when s.part = 1 then (select count(*) from ({Gone}) gone) end as no_longer_listed,
          case when s.part = 1 then (select count(*) from register.ward) end as listed,
          case when s.part = 1 then max(lie.inside) end as placed
        from register.area_staging s
        left join register.import_verdict v on v.import_run_id = s.import_run_id and v.ordinal = s.ordinal
        cross join (
          select count(*) as inside from register.premises p
          where exists (
            select from register.area_staging x join register.authority a on a.gss_code = x.authority_code
            where x.import_run_id = @run and x.kind = 'ward' and a.id = p.authority_id and st_covers({InStaging}, p.point))) lie
        where s.import_run_id = @run group by s.part
        """;

    private const string InStaging = "st_makevalid(st_transform(x.boundary, 27700))";

    private const string Samples = """
        select s.code, s.name, null::text
        from register.import_verdict v join register.area_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal
        where v.import_run_id = @run and v.verdict = @verdict order by v.ordinal limit 5
        """;

    private const string KeepWards = $"""
        insert into register.ward (authority_id, code, name, boundary)
        select a.id, s.code, s.name, {Boundary}
        from register.import_verdict v
        join register.area_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal and s.kind = 'ward'
        join register.authority a on a.gss_code = s.authority_code
        where v.import_run_id = @run and v.ordinal between @first and @last
        on conflict (code) do update set authority_id = excluded.authority_id, name = excluded.name, boundary = excluded.boundary, ended_on = null
        """;

    private const string KeepAreas = $"""
        insert into register.area (code, kind, name, boundary)
        select s.code, s.kind, s.name, {Boundary}
        from register.import_verdict v
        join register.area_staging s on s.import_run_id = v.import_run_id and s.ordinal = v.ordinal and s.kind <> 'ward'
        where v.import_run_id = @run and v.ordinal between @first and @last
        on conflict (code) do update set name = excluded.name, boundary = excluded.boundary
        """;

    private const string EndWards = $"update register.ward w set ended_on = (@now at time zone 'Europe/London')::date where w.id in ({Gone})";

    /// <summary>Every place gets the ward of its authority in which it lies, and none where it lies in none.</summary>
    private const string FindWards = """
        update register.premises p set ward_id = found.ward_id
        from (
          select p.id, min(w.id) as ward_id
          from register.premises p
          left join register.ward w on w.authority_id = p.authority_id and w.ended_on is null and st_covers(w.boundary, p.point)
          where p.authority_id in (
            select a.id from register.authority a where a.gss_code in (select s.authority_code from register.area_staging s where s.import_run_id = @run))
          group by p.id) found
        where p.id = found.id and p.ward_id is distinct from found.ward_id
        """;

    public static ImportStatements Statements { get; } = new()
    {
        Staging = "register.area_staging",
        Prepare = [NameAuthorities, AddAuthorities],
        Compare = [Compare],
        Count = Count,
        Samples = Samples,
        Stretch = [KeepWards, KeepAreas],
        End = [EndWards, FindWards],
    };
}
