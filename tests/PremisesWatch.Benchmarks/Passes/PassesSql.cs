namespace PremisesWatch.Benchmarks.Passes;

internal static class PassesSql
{
    public const string HasObservations = "select exists (select from monitoring.observation) and exists (select from monitoring.risk_assessment where cause = 'clock')";

    /// <summary>The weighted, decayed sum of the lines in force, grouped by place: what any pass must reckon, and nothing written.</summary>
    public const string Sum = """
        select count(*) from (
          select s.premises_id,
            sum(case
              when l.until_at is not null and @now >= l.until_at then l.amount_after
              when l.half_life_days is not null and l.from_at is not null
                then l.amount * power(2, -greatest(0, date_part('epoch', @now - l.from_at) / 86400) / l.half_life_days)
              else l.amount end) as points
          from monitoring.premises_standing s
          join monitoring.risk_line l on l.assessment_id = s.lines_of_id
          group by s.premises_id
          offset 0) sums where points >= 0
        """;

    /// <summary>One read of the places, with when each is due.</summary>
    public const string ReadPlaces = """
        select count(*) + count(p.authority_id) + count(p.type_code) + count(s.next_due_on)
        from register.premises p left join monitoring.premises_standing s on s.premises_id = p.id
        where p.status = 'Open'
        """;

    /// <summary>Every other one stands too low and rises, the rest too high and fall: they were visited since they rose.</summary>
    public const string Unsettle = """
        update monitoring.premises_standing s
        set band = case when chosen.number % 2 = 0 then 'E' else 'A' end, rose_at = null
        from (
          select premises_id, row_number() over (order by md5(premises_id::text)) as number
          from monitoring.premises_standing where band in ('C', 'D') and last_visit_at is not null limit @places) chosen
        where chosen.premises_id = s.premises_id
        """;

    /// <summary>Rows that the cluster has written to monitoring since it last counted.</summary>
    public const string RowsWritten = """
        select sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint from pg_stat_user_tables where schemaname = 'monitoring'
        """;

    public const string Forget = """
        delete from monitoring.premises_standing s
        using (select id from register.premises order by md5(id::text) limit @places) chosen where s.premises_id = chosen.id
        """;

    /// <summary>Flags of 10,000 places whose first step is due.</summary>
    public const string Flags = """
        insert into monitoring.flag (id, reference, premises_id, authority_id, kind, cause_key, sentence, raised_at, next_step, next_step_at)
        select gen_random_uuid(), 'B-' || @round || '-' || row_number() over (), s.premises_id, s.authority_id, (array['Severity5', 'RiseToA', 'RepeatedSigns', 'Overdue'])[1 + row_number() over () % 4],
          'benchmark:' || @round, 'Invented', @now, 1, @now
        from monitoring.premises_standing s order by md5(s.premises_id::text) limit 10000
        """;

    public const string DropFlags = "delete from monitoring.flag";

    public const string StepsTwice = "select count(*) from (select from monitoring.escalation_step group by flag_id, step having count(*) > 1) twice";

    public const string Steps = "select count(*) from monitoring.escalation_step";
}
