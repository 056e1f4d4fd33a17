using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data.Walls;
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
    /// order of their lines, so that both are read as they lie. Letters order bands: A is least; edges are given from A to E. Guard rails: by
    /// the clock alone a band falls only after a completed visit made since it rose (G3); none stays in A without a sign (G4).
    /// </summary>
    private const string Statement = """
        select n.premises_id, n.assessment_id, n.band, n.now_band, n.setting, n.control, n.signal, n.by_sum
        from monitoring.premises_standing s
        cross join lateral (
          select
            least(@setting_max, coalesce(sum(l.points) filter (where l.block = 'Setting'), 0)) as setting,
            least(@control_max, coalesce(sum(l.points) filter (where l.block = 'Control'), 0)) as control,
            least(@signal_max, coalesce(sum(l.points) filter (where l.block = 'Signal' and not l.low_severity), 0)
              + greatest(0, coalesce(sum(l.points) filter (where l.block = 'Signal' and l.low_severity), 0)
                - least(@credit_max, coalesce(sum(l.points) filter (where l.block = 'Credit'), 0)))) as signal,
            min(l.holds_band) filter (where l.block = 'Guard' and l.holds) as floor,
            min(l.holds_band) filter (where l.block = 'Ceiling' and l.holds) as ceiling,
            count(*) as lines
          from (
            select l.block, l.low_severity, l.holds_band, l.until_at is null or @now < l.until_at as holds,
              case
                when l.until_at is not null and @now >= l.until_at then l.amount_after
                when l.half_life_days is not null and l.from_at is not null
                  then l.amount * power(2, -greatest(0, date_part('epoch', @now - l.from_at) / 86400) / l.half_life_days)
                else l.amount
              end as points
            from monitoring.risk_line l where l.assessment_id = s.lines_of_id) l
        ) a
        cross join lateral (select round((a.setting + a.control + a.signal) * 1e6) / 1e6 as sum) t
        cross join lateral (
          select
            case
              when t.sum >= (@enters)[1] then 'A' when t.sum >= (@enters)[2] then 'B' when t.sum >= (@enters)[3] then 'C' when t.sum >= (@enters)[4] then 'D' else 'E'
            end as by_sum,
            case
              when s.band <= 'A' and t.sum >= (@leaves)[1] and a.signal > 0 then 'A'
              when s.band <= 'B' and t.sum >= (@leaves)[2] then 'B'
              when s.band <= 'C' and t.sum >= (@leaves)[3] then 'C'
              when s.band <= 'D' and t.sum >= (@leaves)[4] then 'D'
              else 'E'
            end as stays,
            s.last_visit_at is not null and (s.rose_at is null or s.last_visit_at > s.rose_at) as may_fall
        ) e
        cross join lateral (
          select s.premises_id, s.assessment_id, s.band, a.setting, a.control, a.signal, e.by_sum,
            case
              when least(greatest(e.by_sum, a.ceiling), a.floor) < s.band then least(greatest(e.by_sum, a.ceiling), a.floor)
              else least(greatest(case when e.may_fall then e.stays else s.band end, a.ceiling), a.floor)
            end as now_band
        ) n
        where s.lines_of_id > @after and s.lines_of_id <= @upto and a.lines > 0 and n.now_band <> n.band
        """;

    /// <returns>The lines that end each range of so many places, in their order; the last one ends them all.</returns>
    public static Task<List<Guid>> Ranges(PremisesWatchDb db, int places, CancellationToken cancel) =>
        db.Database.SqlQuery<Guid>(
            $"""
            select s.lines_of_id as "Value"
            from (
              select lines_of_id, row_number() over (order by lines_of_id) as number, count(*) over () as places from monitoring.premises_standing) s
            where s.number % {places} = 0 or s.number = s.places
            order by s.number
            """).ToListAsync(cancel);

    /// <summary>On a connection of its own, so that several ranges are read at once.</summary>
    public static async Task<List<BandToMove>> ToMove(
        Connections connections, RiskPolicy policy, DateTimeOffset now, Guid after, Guid upto, CancellationToken cancel)
    {
        await using var connection = await connections.Open(cancel);
        await using var command = new NpgsqlCommand(Statement, connection);
        command.CommandTimeout = 0;
        var edges = policy.Bands.OrderBy(band => band.Band).ToList();
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new("after", after), new("upto", upto), new("now", now),
            new("setting_max", policy.Setting.Max), new("control_max", policy.Control.Max), new("signal_max", policy.Signal.Max),
            new("credit_max", policy.Signal.Credits.Max), new("enters", edges.ConvertAll(band => band.Enter)), new("leaves", edges.ConvertAll(band => band.Leave)),
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<BandToMove>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(new BandToMove(
                reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetDouble(4), reader.GetDouble(5), reader.GetDouble(6), reader.GetString(7)));
        }

        return rows;
    }
}
