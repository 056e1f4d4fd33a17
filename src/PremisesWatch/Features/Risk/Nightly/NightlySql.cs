using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Risk.Nightly;

/// <summary>A place whose band no longer fits: whence, where to, and by which figure.</summary>
internal sealed record BandToMove(
    Guid PremisesId, Guid AssessmentId, string Was, string Now, double Setting, double Control, double Signal, string BySum);

/// <summary>Reads a country and writes nothing: which bands no longer fit.</summary>
internal static class NightlySql
{
    /// <summary>
    /// The closed form of <see cref="RiskLine.At"/>, <see cref="RiskFigure.At"/> and <see cref="Banding.Next"/> over a range of places in the
    /// order of their lines, so that both are read as they lie. Letters order bands: A is least. Guard rails: by the clock alone a band
    /// falls only after a completed visit made since it rose (G3); none stays in A without a sign (G4).
    /// </summary>
    private const string Statement = """
        with sums as (
          select s.premises_id, s.assessment_id, s.band,
            s.last_visit_at is not null and (s.rose_at is null or s.last_visit_at > s.rose_at) as may_fall,
            least(@setting_max, coalesce(sum(l.points) filter (where l.block = 'Setting'), 0)) as setting,
            least(@control_max, coalesce(sum(l.points) filter (where l.block = 'Control'), 0)) as control,
            least(@signal_max, coalesce(sum(l.points) filter (where l.block = 'Signal' and not l.low_severity), 0)
              + greatest(0, coalesce(sum(l.points) filter (where l.block = 'Signal' and l.low_severity), 0)
                - least(@credit_max, coalesce(sum(l.points) filter (where l.block = 'Credit'), 0)))) as signal,
            min(l.holds_band) filter (where l.block = 'Guard' and l.holds) as floor,
            min(l.holds_band) filter (where l.block = 'Ceiling' and l.holds) as ceiling
          from monitoring.premises_standing s
          join (
            select l.assessment_id, l.block, l.low_severity, l.holds_band,
              l.until_at is null or @now < l.until_at as holds,
              case
                when l.until_at is not null and @now >= l.until_at then l.amount_after
                when l.half_life_days is not null and l.from_at is not null
                  then l.amount * power(2, -greatest(0, date_part('epoch', @now - l.from_at) / 86400) / l.half_life_days)
                else l.amount
              end as points
            from monitoring.risk_line l where l.assessment_id > @after and l.assessment_id <= @upto) l on l.assessment_id = s.lines_of_id
          where s.lines_of_id > @after and s.lines_of_id <= @upto
          group by s.lines_of_id, s.premises_id
        ), edge as (
          select * from unnest(@bands, @enters, @leaves) as e(band, enter, leave)
        ), figure as (
          select t.*,
            coalesce((select min(e.band) from edge e where t.sum >= e.enter), 'E') as by_sum,
            coalesce((select min(e.band) from edge e where t.sum >= e.leave and e.band >= t.band and (e.band > 'A' or t.signal > 0)), 'E') as stays
          from (select s.*, round((s.setting + s.control + s.signal) * 1e6) / 1e6 as sum from sums s) t
        ), next as (
          select f.*,
            case
              when least(greatest(f.by_sum, f.ceiling), f.floor) < f.band then least(greatest(f.by_sum, f.ceiling), f.floor)
              else least(greatest(case when f.may_fall then f.stays else f.band end, f.ceiling), f.floor)
            end as now_band
          from figure f
        )
        select premises_id, assessment_id, band as was, now_band as now, setting, control, signal, by_sum from next where now_band <> band
        """;

    /// <returns>The lines that end the range of so many places after these; null where none is left.</returns>
    public static Task<Guid?> EndOfRange(PremisesWatchDb db, Guid after, int places, CancellationToken cancel) =>
        db.Database.SqlQuery<Guid?>(
            $"""
            select (
              select s.lines_of_id
              from (select lines_of_id from monitoring.premises_standing where lines_of_id > {after} order by lines_of_id limit {places}) s
              order by s.lines_of_id desc limit 1) as "Value"
            """).SingleAsync(cancel);

    public static Task<List<BandToMove>> ToMove(PremisesWatchDb db, RiskPolicy policy, DateTimeOffset now, Guid after, Guid upto, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<BandToMove>(
            Statement,
            new NpgsqlParameter("after", after),
            new NpgsqlParameter("upto", upto),
            new NpgsqlParameter("now", now),
            new NpgsqlParameter("setting_max", policy.Setting.Max),
            new NpgsqlParameter("control_max", policy.Control.Max),
            new NpgsqlParameter("signal_max", policy.Signal.Max),
            new NpgsqlParameter("credit_max", policy.Signal.Credits.Max),
            new NpgsqlParameter("bands", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = policy.Bands.Select(band => band.Band.ToString()).ToArray() },
            new NpgsqlParameter("enters", policy.Bands.Select(band => band.Enter).ToArray()),
            new NpgsqlParameter("leaves", policy.Bands.Select(band => band.Leave).ToArray())).ToListAsync(cancel);
}
