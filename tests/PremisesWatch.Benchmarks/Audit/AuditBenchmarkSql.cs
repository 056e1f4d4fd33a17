namespace PremisesWatch.Benchmarks.Audit;

internal static class AuditBenchmarkSql
{
    /// <summary>Invented entries with their details, as triggers write them; of a thousand places and a hundred people.</summary>
    public const string Entries = """
        with made as materialized (
          select nextval('audit.entry_id') as id, uuid_send(gen_random_uuid()) as salt,
            jsonb_build_object('to', jsonb_build_object('cash_only', n % 2 = 0, 'noted_at', n)) as detail, n from generate_series(1, @many) n),
        entries as (
          insert into audit.entry (id, kind, person, request, schema_name, table_name, key, authority_id, premises_id, digest)
          select id, 'update', md5('p' || n % 100)::uuid, 'benchmark', 'monitoring', 'setting_note', n, 1, md5('x' || n % 1000)::uuid, audit.digest(salt, detail) from made)
        insert into audit.detail (entry_id, salt, detail) select id, salt, detail from made
        """;

    public const string Place = """
        with place as (
          insert into register.authority (code, name, is_demonstration, visits_per_week) values ('benchmark', 'Benchmark', false, 10) returning id)
        insert into register.premises (id, reference, authority_id, type_code, name, status, hours_known, point_source, created_at, updated_at)
        select '00000000-0000-7000-8000-000000000001', 'P-BENCH', id, 'takeaway', 'Benchmark', 'Open', false, 'Officer', @now, @now from place
        """;

    /// <summary>One observation, as an officer reports it: a transaction of its own.</summary>
    public const string Write = """
        insert into monitoring.observation (id, premises_id, authority_id, indicator_code, catalogue_version, severity, provenance_code, source_key, what_was_seen, observed_at, recorded_at, recorded_by)
        select gen_random_uuid(), id, authority_id, 'B01', 1, 3, 'seen', 'benchmark', 'Two young people went up the back stairs with an older man.', @now, @now, gen_random_uuid()
        from register.premises where id = '00000000-0000-7000-8000-000000000001'
        """;

    /// <summary>Row security lets this name write; see <see cref="Ground.DatabaseSql.ReachesAll"/>.</summary>
    public const string Name = "select set_config('premiseswatch.system', 'benchmark', false)";

    public const string TriggersOff = "alter table monitoring.observation disable trigger user";

    public const string TriggersOn = "alter table monitoring.observation enable trigger user";
}
