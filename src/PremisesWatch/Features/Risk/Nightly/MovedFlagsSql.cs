using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Risk.Nightly;

internal sealed record UnflaggedSign(Guid Id, Guid PremisesId, int AuthorityId, string IndicatorCode, Guid? VisitId, Guid RecordedBy);

internal sealed record RepeatedRun(Guid PremisesId, int AuthorityId, Guid Newest, int Signs, int Sources);

internal static class MovedFlagsSql
{
    /// <summary>The rule of <see cref="RepeatedSigns.Latest"/>, of places where no such flag is open or was raised in those days.</summary>
    private const string RepeatedSignsOf = """
        select o.premises_id, o.authority_id, (array_agg(o.id order by o.observed_at desc, o.id))[1] as newest,
          count(*)::int as signs, count(distinct o.source_key)::int as sources
        from unnest(@premises) as m(premises_id)
        join monitoring.observation o on o.premises_id = m.premises_id
        where o.withdrawn_at is null and o.severity >= @least and o.observed_at <= @now and o.observed_at >= @since and o.indicator_code <> all(@no_signs)
          and not exists (
            select from monitoring.flag f
            where f.premises_id = m.premises_id and f.kind = 'RepeatedSigns' and (f.decided_at is null or f.raised_at > @since))
        group by o.premises_id, o.authority_id
        having count(*) >= @signs and count(distinct o.source_key) >= @sources
        """;

    /// <summary>Signs of severity 5 that stand and have no flag: each has one since it was recorded, unless that was lost.</summary>
    public static Task<List<UnflaggedSign>> UnflaggedSeverity5(PremisesWatchDb db, Guid[] premises, CancellationToken cancel) =>
        db.Database.SqlQuery<UnflaggedSign>(
            $"""
            select o.id, o.premises_id, o.authority_id, o.indicator_code, o.visit_id, o.recorded_by
            from unnest({premises}) as m(premises_id)
            join monitoring.observation o on o.premises_id = m.premises_id
            where o.severity = 5 and o.withdrawn_at is null and not exists (
              select from monitoring.flag f
              where f.premises_id = o.premises_id and f.kind = 'Severity5' and f.cause_key = 'observation:' || o.id)
            """).ToListAsync(cancel);

    public static Task<List<RepeatedRun>> Repeated(PremisesWatchDb db, Guid[] premises, RiskPolicy policy, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<RepeatedRun>(
            RepeatedSignsOf,
            new NpgsqlParameter("premises", premises),
            new NpgsqlParameter("least", policy.RepeatedSigns.LeastSeverity),
            new NpgsqlParameter("signs", policy.RepeatedSigns.Signs),
            new NpgsqlParameter("sources", policy.RepeatedSigns.Sources),
            new NpgsqlParameter("now", now),
            new NpgsqlParameter("since", now.AddDays(-policy.RepeatedSigns.Days)),
            new NpgsqlParameter("no_signs", policy.Signal.AddNothing.Concat(policy.Control.Controls.SelectMany(control => control.Indicators)).ToArray())).ToListAsync(cancel);
}
