using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Risk.Nightly;

/// <summary>A place that moved, whence and where to; or, with neither, the last place read.</summary>
internal sealed record NightlyRow
{
    public Guid PremisesId { get; init; }

    public string? Was { get; init; }

    public string? Now { get; init; }
}

internal static class NightlySql
{
    /// <summary>
    /// The closed form of <see cref="RiskLine.At"/>, <see cref="RiskFigure.At"/> and <see cref="Banding.Next"/> over a range of places, as one
    /// statement: it reads the lines in force, and writes an assessment and a band only where the band changed. Letters order bands: A is least.
    /// Guard rails: by the clock alone a band falls only after a completed visit made since it rose (G3); none stays in A without a sign (G4).
    /// Returns every place that moved, and the last one read, so that the caller knows where to go on.
    /// </summary>
    private const string Statement = """
        with page as materialized (
          select s.premises_id, s.authority_id, s.band, s.lines_of_id, s.provisional, s.rose_at, s.last_visit_at
          from monitoring.premises_standing s
          where s.premises_id > @after
          order by s.premises_id limit @batch
          for update
        ), line as (
          select p.premises_id, l.block, l.low_severity, l.holds_band,
            l.until_at is null or @now < l.until_at as holds,
            case
              when l.until_at is not null and @now >= l.until_at then l.amount_after
              when l.half_life_days is not null and l.from_at is not null
                then l.amount * power(2, -greatest(0, extract(epoch from @now - l.from_at)::float8 / 86400) / l.half_life_days)
              else l.amount
            end as points
          from page p join monitoring.risk_line l on l.assessment_id = p.lines_of_id
        ), sums as (
          select premises_id,
            least(@setting_max, coalesce(sum(points) filter (where block = 'Setting'), 0)) as setting,
            least(@control_max, coalesce(sum(points) filter (where block = 'Control'), 0)) as control,
            least(@signal_max, coalesce(sum(points) filter (where block = 'Signal' and not low_severity), 0)
              + greatest(0, coalesce(sum(points) filter (where block = 'Signal' and low_severity), 0)
                - least(@credit_max, coalesce(sum(points) filter (where block = 'Credit'), 0)))) as signal,
            min(holds_band) filter (where block = 'Guard' and holds) as floor,
            min(holds_band) filter (where block = 'Ceiling' and holds) as ceiling
          from line group by premises_id
        ), total as (
          select s.*, round((s.setting + s.control + s.signal) * 1e6) / 1e6 as sum from sums s
        ), edge as (
          select * from unnest(@bands, @enters, @leaves) as e(band, enter, leave)
        ), figure as (
          select t.*, p.authority_id, p.band, p.lines_of_id, p.provisional,
            p.last_visit_at is not null and (p.rose_at is null or p.last_visit_at > p.rose_at) as may_fall,
            coalesce((select min(e.band) from edge e where t.sum >= e.enter), 'E') as by_sum,
            coalesce((select min(e.band) from edge e where t.sum >= e.leave and e.band >= p.band and (e.band > 'A' or t.signal > 0)), 'E') as stays
          from total t join page p on p.premises_id = t.premises_id
        ), next as (
          select f.*,
            case
              when least(greatest(f.by_sum, f.ceiling), f.floor) < f.band then least(greatest(f.by_sum, f.ceiling), f.floor)
              else least(greatest(case when f.may_fall then f.stays else f.band end, f.ceiling), f.floor)
            end as now_band
          from figure f
        ), moved as (
          select gen_random_uuid() as id, n.* from next n where n.now_band <> n.band
        ), written as (
          insert into monitoring.risk_assessment
            (id, premises_id, authority_id, policy_version, assessed_at, setting, control, signal, band_by_sum, band, provisional, cause, lines_of_id)
          select id, premises_id, authority_id, @policy, @now, setting, control, signal, by_sum, now_band, provisional, 'clock', lines_of_id from moved
        ), stood as (
          update monitoring.premises_standing s
          set band = m.now_band, banded_at = @now, assessment_id = m.id, rose_at = case when m.now_band < m.band then @now else s.rose_at end
          from moved m where m.premises_id = s.premises_id
        )
        select premises_id, band as was, now_band as now from moved
        union all
        (select premises_id, null, null from page order by premises_id desc limit 1)
        """;

    public static Task<List<NightlyRow>> MoveBands(
        PremisesWatchDb db, RiskPolicy policy, DateTimeOffset now, Guid after, int batch, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<NightlyRow>(
            Statement,
            new NpgsqlParameter("after", after),
            new NpgsqlParameter("batch", batch),
            new NpgsqlParameter("now", now),
            new NpgsqlParameter("policy", policy.Version),
            new NpgsqlParameter("setting_max", policy.Setting.Max),
            new NpgsqlParameter("control_max", policy.Control.Max),
            new NpgsqlParameter("signal_max", policy.Signal.Max),
            new NpgsqlParameter("credit_max", policy.Signal.Credits.Max),
            new NpgsqlParameter("bands", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = policy.Bands.Select(band => band.Band.ToString()).ToArray() },
            new NpgsqlParameter("enters", policy.Bands.Select(band => band.Enter).ToArray()),
            new NpgsqlParameter("leaves", policy.Bands.Select(band => band.Leave).ToArray())).ToListAsync(cancel);
}
