using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Risk.Assess;

namespace PremisesWatch.Features.Risk.Nightly;

internal sealed record UnflaggedSign(Guid Id, Guid PremisesId, int AuthorityId, string IndicatorCode, Guid? VisitId, Guid RecordedBy, bool Restricted);

/// <param name="Restricted">It would be no run without a police item.</param>
internal sealed record RepeatedRun(Guid PremisesId, int AuthorityId, Guid Newest, int Signs, int Sources, bool Restricted);

internal static class MovedFlagsSql
{
    /// <summary>The rule of <see cref="RepeatedSigns.Latest"/>, by observations alone or else with police items, of places where no such flag is open or was raised in those days.</summary>
    private const string RepeatedSignsOf = """
        select premises_id, authority_id, coalesce(newest_open, newest) as newest, coalesce(open_signs, signs)::int as signs,
          coalesce(open_sources, sources)::int as sources, open_signs is null as restricted
        from (
          select s.premises_id, s.authority_id, count(*) as signs, count(distinct s.source_key) as sources, (array_agg(s.id order by s.observed_at desc, s.id))[1] as newest,
            o.signs as open_signs, o.sources as open_sources, o.newest as newest_open
          from unnest(@premises) as m(premises_id)
          cross join lateral (
            select o.id, o.premises_id, o.authority_id, o.severity, o.observed_at, o.indicator_code, o.source_key
            from monitoring.observation o where o.premises_id = m.premises_id and o.withdrawn_at is null
            union all
            select g.id, g.premises_id, g.authority_id, g.severity, g.observed_at, g.indicator_code, g.source_key
            from intelligence.sign g where g.premises_id = m.premises_id and g.assessment = any(@assessments) and g.source = any(@item_sources)) s
          left join lateral (
            select count(*) as signs, count(distinct o.source_key) as sources, (array_agg(o.id order by o.observed_at desc, o.id))[1] as newest
            from monitoring.observation o
            where o.premises_id = m.premises_id and o.withdrawn_at is null and o.severity >= @least and o.observed_at <= @now and o.observed_at >= @since
              and o.indicator_code <> all(@no_signs)
            having count(*) >= @signs and count(distinct o.source_key) >= @sources) o on true
          where s.severity >= @least and s.observed_at <= @now and s.observed_at >= @since and s.indicator_code <> all(@no_signs)
            and not exists (
              select from monitoring.flag f
              where f.premises_id = m.premises_id and f.kind = 'RepeatedSigns' and (f.decided_at is null or f.raised_at > @since))
          group by s.premises_id, s.authority_id, o.signs, o.sources, o.newest
          having count(*) >= @signs and count(distinct s.source_key) >= @sources) run
        """;

    /// <summary>Signs of severity 5 that stand and have no flag: each has one since it was recorded, unless that was lost.</summary>
    public static Task<List<UnflaggedSign>> UnflaggedSeverity5(PremisesWatchDb db, Guid[] premises, CancellationToken cancel) =>
        db.Database.SqlQuery<UnflaggedSign>(
            $"""
            select o.id, o.premises_id, o.authority_id, o.indicator_code, o.visit_id, o.recorded_by, false as restricted
            from unnest({premises}) as m(premises_id)
            join monitoring.observation o on o.premises_id = m.premises_id
            where o.severity = 5 and o.withdrawn_at is null and not exists (
              select from monitoring.flag f
              where f.premises_id = o.premises_id and f.kind = 'Severity5' and f.cause_key = 'observation:' || o.id)
            union all
            select g.id, g.premises_id, g.authority_id, g.indicator_code, null::uuid, g.author_id, true
            from unnest({premises}) as m(premises_id)
            join intelligence.sign g on g.premises_id = m.premises_id
            where g.severity = 5 and not exists (
              select from monitoring.flag f
              where f.premises_id = g.premises_id and f.kind = 'Severity5' and f.cause_key = {RiskFlags.OfSign} || g.id)
            """).ToListAsync(cancel);

    public static Task<List<RepeatedRun>> Repeated(PremisesWatchDb db, Guid[] premises, RiskPolicy policy, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<RepeatedRun>(
            RepeatedSignsOf,
            new NpgsqlParameter("premises", premises),
            new NpgsqlParameter("least", policy.RepeatedSigns.LeastSeverity),
            new NpgsqlParameter("signs", policy.RepeatedSigns.Signs),
            new NpgsqlParameter("sources", policy.RepeatedSigns.Sources),
            new NpgsqlParameter("assessments", Counting(policy, police => police.Assessments.Where(row => row.Factor > 0).Select(row => row.Assessment.ToString()))),
            new NpgsqlParameter("item_sources", Counting(policy, police => police.Sources.Where(row => row.Factor > 0).Select(row => row.Source.ToString()))),
            new NpgsqlParameter("now", now),
            new NpgsqlParameter("since", now.AddDays(-policy.RepeatedSigns.Days)),
            new NpgsqlParameter("no_signs", policy.Signal.AddNothing.Concat(policy.Control.Controls.SelectMany(control => control.Indicators)).ToArray())).ToListAsync(cancel);

    private static string[] Counting(RiskPolicy policy, Func<PolicePolicy, IEnumerable<string>> grades) => policy.Signal.Police is { } police ? [.. grades(police)] : [];
}
