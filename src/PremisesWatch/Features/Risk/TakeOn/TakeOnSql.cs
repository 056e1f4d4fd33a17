using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Risk.TakeOn;

internal sealed record NewPlace(int AuthorityId, Guid Id);

/// <param name="Weeks">How long the take-on lasts.</param>
/// <param name="Monday">Of its first week.</param>
/// <param name="LaterDueOn">When a place is due that comes after the first load.</param>
internal sealed record FirstVisits(int Weeks, DateOnly Monday, DateOnly LaterDueOn, int LaterDueDays);

internal static class TakeOnSql
{
    private const string NewPlaces = """
        select p.authority_id, p.id from register.premises p
        where p.status = 'Open' and (@authorities is null or p.authority_id = any(@authorities))
          and not exists (select from monitoring.premises_standing s where s.premises_id = p.id)
        """;

    /// <summary>
    /// Each place by its kind; <see cref="TradingHours"/> in SQL, minutes counted from 05:00. First visits of a first load: highest Setting
    /// first, no more a week than the authority can make, over the take-on weeks where that is fewer. Weeks that take-on filled before count.
    /// </summary>
    private const string TakeThemOn = """
        with fresh as materialized (
          select w.id, p.id as premises_id, p.authority_id, p.type_code, k.setting, k.control, k.signal, k.by_sum, k.band, k.key
          from unnest(@premises, @ids) as w(premises_id, id)
          join register.premises p on p.id = w.premises_id and p.status = 'Open'
          left join lateral (
            select coalesce(bool_or(i.past_eleven), false) as after_23, coalesce(bool_or(m.closes + case when m.closes <= m.opens then 1440 else 0 end > 1260), false) as after_02
            from register.licensed_interval i
            cross join lateral (
              select (extract(epoch from i.opens)::int / 60 + 1140) % 1440 as opens, (extract(epoch from i.closes)::int / 60 + 1140) % 1440 as closes) m
            where p.hours_known and i.premises_id = p.id) h on true
          join unnest(@keys, @settings, @controls, @signals, @by_sums, @bands) as k(key, setting, control, signal, by_sum, band)
            on k.key = p.type_code || ' ' || case when not p.hours_known then '??' else case when h.after_23 then 'y' else 'n' end || case when h.after_02 then 'y' else 'n' end end
              || case when p.sells_alcohol is null then '?' when p.sells_alcohol then 'y' else 'n' end
          where not exists (select from monitoring.premises_standing s where s.premises_id = p.id)
        ), first_load as (
          select t.authority_id, t.type_code from (select distinct authority_id, type_code from fresh) t
          where not exists (
            select from monitoring.premises_standing s join register.premises p on p.id = s.premises_id
            where s.authority_id = t.authority_id and p.type_code = t.type_code)
        ), waiting as (
          select f.premises_id, f.authority_id, count(*) over (partition by f.authority_id) as places,
            row_number() over (partition by f.authority_id order by f.setting desc, f.premises_id) - 1 as place
          from fresh f join first_load l on l.authority_id = f.authority_id and l.type_code = f.type_code
        ), taken as (
          select s.authority_id, (s.next_due_on - @monday) / 7 as number, count(*)::int as places
          from monitoring.premises_standing s
          where s.authority_id in (select authority_id from first_load) and s.from_take_on and s.next_due_on >= @monday
          group by 1, 2
        ), pace as (
          select w.authority_id, w.places, least(a.visits_per_week, greatest(1, ceil(w.places / @weeks::numeric)::int)) as a_week
          from (select distinct authority_id, places from waiting) w join register.authority a on a.id = w.authority_id
        ), week as (
          select p.authority_id, w.number, greatest(0, p.a_week - coalesce(t.places, 0)) as room
          from pace p
          cross join lateral generate_series(0, ceil(p.places / p.a_week::numeric)::int
            + coalesce((select max(before.number) from taken before where before.authority_id = p.authority_id), 0) + 1) as w(number)
          left join taken t on t.authority_id = p.authority_id and t.number = w.number
        ), slot as (
          select w.authority_id, w.number, nth, w.before + nth as place
          from (select w.*, sum(room) over (partition by authority_id order by number) - room as before from week w) w, generate_series(0, w.room - 1) as nth
        ), written as (
          insert into monitoring.risk_assessment
            (id, premises_id, authority_id, policy_version, assessed_at, setting, control, signal, band_by_sum, band, provisional, cause, lines_of_id)
          select id, premises_id, authority_id, @policy, @now, setting, control, signal, by_sum, band, true, 'first', id from fresh order by id
        ), lines as (
          insert into monitoring.risk_line (assessment_id, ordinal, block, code, amount, amount_after, knowledge, low_severity)
          select f.id, l.ordinal, l.block, l.code, l.amount, l.amount_after, l.knowledge, false
          from fresh f
          join unnest(@line_keys, @ordinals, @blocks, @codes, @amounts, @afters, @knowledge) as l(key, ordinal, block, code, amount, amount_after, knowledge)
            on l.key = f.key
          order by f.id, l.ordinal
        )
        insert into monitoring.premises_standing
          (premises_id, authority_id, band, provisional, assessment_id, lines_of_id, banded_at, next_due_on, due_because, next_due_at_night, from_take_on)
        select f.premises_id, f.authority_id, f.band, true, f.id, f.id, @now,
          coalesce(@monday + slot.number * 7 + slot.nth % 5, @later),
          case when slot.place is null then @later_because else 'Not yet visited: its turn among the places first loaded, highest Setting first' end,
          false, slot.place is not null
        from fresh f
        left join waiting on waiting.premises_id = f.premises_id
        left join slot on slot.authority_id = waiting.authority_id and slot.place = waiting.place
        order by f.id
        """;

    /// <summary>Places that are open and were never assessed.</summary>
    /// <param name="authorities">All of them where null.</param>
    public static Task<List<NewPlace>> New(PremisesWatchDb db, int[]? authorities, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<NewPlace>(
            NewPlaces,
            new NpgsqlParameter("authorities", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = (object?)authorities ?? DBNull.Value }).ToListAsync(cancel);

    /// <summary>See <see cref="Transactions.LockTakeOn"/>; in the order of their numbers, so that nobody waits for one who waits.</summary>
    public static Task Lock(PremisesWatchDb db, int[] authorities, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended('take-on:' || a.id, 1)) from (select id from unnest({authorities}) as a(id) order by id) a", cancel);

    /// <returns>How many were taken on: not those that another was quicker with.</returns>
    public static Task<int> TakeOn(
        PremisesWatchDb db, Guid[] premises, IReadOnlyList<FirstAssessment> kinds, FirstVisits plan, int policyVersion, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(
            TakeThemOn,
            [
                new NpgsqlParameter("premises", premises),
                new NpgsqlParameter("ids", Array.ConvertAll(premises, _ => Guid.CreateVersion7(now))),
                new NpgsqlParameter("policy", policyVersion),
                new NpgsqlParameter("now", now),
                new NpgsqlParameter("weeks", plan.Weeks),
                new NpgsqlParameter("monday", plan.Monday),
                new NpgsqlParameter("later", plan.LaterDueOn),
                new NpgsqlParameter("later_because", $"New to the register: a first visit within {plan.LaterDueDays} days"),
                .. Kinds(kinds),
                .. Lines(kinds),
            ],
            cancel);

    private static IEnumerable<NpgsqlParameter> Kinds(IReadOnlyList<FirstAssessment> kinds) =>
    [
        Column("keys", kinds, kind => kind.Key),
        Column("settings", kinds, kind => kind.Figure.Setting),
        Column("controls", kinds, kind => kind.Figure.Control),
        Column("signals", kinds, kind => kind.Figure.Signal),
        Column("by_sums", kinds, kind => kind.Figure.BandBySum.ToString()),
        Column("bands", kinds, kind => kind.Band.ToString()),
    ];

    /// <summary>Of Setting and Control alone, which neither decay nor end: nothing was seen yet.</summary>
    private static IEnumerable<NpgsqlParameter> Lines(IReadOnlyList<FirstAssessment> kinds)
    {
        var lines = kinds.SelectMany(kind => kind.Lines.Select((line, ordinal) => (kind.Key, Ordinal: ordinal, Line: line))).ToList();
        return
        [
            Column("line_keys", lines, line => line.Key),
            Column("ordinals", lines, line => line.Ordinal),
            Column("blocks", lines, line => line.Line.Block.ToString()),
            Column("codes", lines, line => line.Line.Code),
            Column("amounts", lines, line => line.Line.Amount),
            Column("afters", lines, line => line.Line.AmountAfter),
            Column("knowledge", lines, line => line.Line.Knowledge.ToString()),
        ];
    }

    private static NpgsqlParameter Column<TRow, T>(string name, IReadOnlyCollection<TRow> rows, Func<TRow, T> value) => new(name, rows.Select(value).ToArray());
}
