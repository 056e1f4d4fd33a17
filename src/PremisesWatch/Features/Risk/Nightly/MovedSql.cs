using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data;
using PremisesWatch.Domain.Standing;

namespace PremisesWatch.Features.Risk.Nightly;

/// <summary>A place that is about to move, held for writing, with what its next visit follows from.</summary>
internal sealed record HeldPlace(
    Guid PremisesId, int AuthorityId, Guid AssessmentId, Guid LinesOfId, bool Provisional, DateTimeOffset? RoseAt, DateOnly? NextDueOn, string? DueBecause,
    bool NextDueAtNight, bool FromTakeOn, bool IsClosed, bool TradesAfter23, DateTimeOffset? LastVisit, DateTimeOffset? LastNightVisit, DateOnly? GoAgainOn);

/// <summary>Writes of those places alone that moved.</summary>
internal static class MovedSql
{
    /// <summary>
    /// Whoever assesses one of them waits; one that was assessed since it was read is left out. Dates of completed visits that stand, and what
    /// the latest visit asked for where it was not completed, as <see cref="ReadPremisesRecord"/> reads them.
    /// </summary>
    private const string HoldThem = """
        select s.premises_id, s.authority_id, s.assessment_id, s.lines_of_id, s.provisional, s.rose_at, s.next_due_on, s.due_because,
          s.next_due_at_night, s.from_take_on, p.status = 'Closed' as is_closed,
          p.hours_known and exists (select from register.licensed_interval i where i.premises_id = p.id and i.past_eleven) as trades_after23,
          seen.last_visit, seen.last_night_visit, latest.go_again_on
        from unnest(@premises, @assessments) as m(premises_id, assessment_id)
        join monitoring.premises_standing s on s.premises_id = m.premises_id and s.assessment_id = m.assessment_id
        join register.premises p on p.id = m.premises_id
        cross join lateral (
          select max(v.arrived_at) as last_visit, max(v.arrived_at) filter (where v.at_night) as last_night_visit
          from monitoring.visit v where v.premises_id = m.premises_id and v.ended_at is null and v.outcome = 'Completed') seen
        left join lateral (
          select case when v.outcome <> 'Completed' then v.go_again_on end as go_again_on
          from monitoring.visit v where v.premises_id = m.premises_id and v.ended_at is null
          order by v.arrived_at desc limit 1) latest on true
        order by s.premises_id
        for no key update of s
        """;

    private const string MoveThem = """
        with moved as (
          select * from unnest(@premises, @authorities, @ids, @lines, @provisional, @bands, @by_sum, @setting, @control, @signal, @rose, @due, @because, @night, @take_on)
            as m(premises_id, authority_id, id, lines_of_id, provisional, band, by_sum, setting, control, signal, rose_at, due_on, because, at_night, from_take_on)
        ), written as (
          insert into monitoring.risk_assessment
            (id, premises_id, authority_id, policy_version, assessed_at, setting, control, signal, band_by_sum, band, provisional, cause, lines_of_id)
          select id, premises_id, authority_id, @policy, @now, setting, control, signal, by_sum, band, provisional, 'clock', lines_of_id from moved
        )
        update monitoring.premises_standing s
        set band = m.band, banded_at = @now, assessment_id = m.id, rose_at = m.rose_at,
          next_due_on = m.due_on, due_because = m.because, next_due_at_night = m.at_night, from_take_on = m.from_take_on
        from moved m where m.premises_id = s.premises_id
        """;

    /// <summary>
    /// For this transaction. Row security's conditions are taken to let a quarter of the places through: reading all of them looks cheaper than
    /// it is, and some thousands are sooner found by their index.
    /// </summary>
    public static Task FindByIndex(PremisesWatchDb db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync("set local random_page_cost = 1.1", cancel);

    public static Task<List<HeldPlace>> Hold(PremisesWatchDb db, IReadOnlyCollection<BandToMove> places, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<HeldPlace>(
            HoldThem,
            new NpgsqlParameter("premises", places.Select(place => place.PremisesId).ToArray()),
            new NpgsqlParameter("assessments", places.Select(place => place.AssessmentId).ToArray())).ToListAsync(cancel);

    /// <param name="moved">Each as it stands from now on, beside the figure that moved it.</param>
    public static Task Move(
        PremisesWatchDb db, int policyVersion, DateTimeOffset now, IReadOnlyCollection<(PremisesStanding Standing, BandToMove Figure)> moved, CancellationToken cancel)
    {
        NpgsqlParameter Column<T>(string name, NpgsqlDbType type, Func<(PremisesStanding Standing, BandToMove Figure), T> value) =>
            new(name, NpgsqlDbType.Array | type) { Value = moved.Select(value).ToArray() };

        return db.Database.ExecuteSqlRawAsync(
            MoveThem,
            [
                new NpgsqlParameter("policy", policyVersion),
                new NpgsqlParameter("now", now),
                Column("premises", NpgsqlDbType.Uuid, place => place.Standing.PremisesId),
                Column("authorities", NpgsqlDbType.Integer, place => place.Standing.AuthorityId),
                Column("ids", NpgsqlDbType.Uuid, place => place.Standing.AssessmentId),
                Column("lines", NpgsqlDbType.Uuid, place => place.Standing.LinesOfId),
                Column("provisional", NpgsqlDbType.Boolean, place => place.Standing.Provisional),
                Column("bands", NpgsqlDbType.Text, place => place.Figure.Now),
                Column("by_sum", NpgsqlDbType.Text, place => place.Figure.BySum),
                Column("setting", NpgsqlDbType.Double, place => place.Figure.Setting),
                Column("control", NpgsqlDbType.Double, place => place.Figure.Control),
                Column("signal", NpgsqlDbType.Double, place => place.Figure.Signal),
                Column("rose", NpgsqlDbType.TimestampTz, place => place.Standing.RoseAt),
                Column("due", NpgsqlDbType.Date, place => place.Standing.NextDueOn),
                Column("because", NpgsqlDbType.Text, place => place.Standing.DueBecause),
                Column("night", NpgsqlDbType.Boolean, place => place.Standing.NextDueAtNight),
                Column("take_on", NpgsqlDbType.Boolean, place => place.Standing.FromTakeOn),
            ],
            cancel);
    }
}
