using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Risk.TakeOn;

internal static class TakeOnSql
{
    private const string NewPlaces = """
        select p.id as "Value" from register.premises p
        where p.authority_id = @authority and p.status = 'Open'
          and not exists (select from monitoring.premises_standing s where s.premises_id = p.id)
        order by p.id limit @most
        """;

    private const string FirstVisits = """
        with waiting as (
          select s.premises_id, row_number() over (order by a.setting desc, s.premises_id) - 1 as place, count(*) over () as places
          from monitoring.premises_standing s
          join monitoring.risk_assessment a on a.id = s.assessment_id
          where s.authority_id = @authority and s.premises_id = any(@premises)
        ), week as (
          select w.number, greatest(0, least(@capacity, greatest(1, ceil((select max(places) from waiting) / @weeks::numeric)::int)) - taken.places) as room
          from generate_series(0, 5000) w(number)
          cross join lateral (
            select count(*)::int as places from monitoring.premises_standing s
            where s.authority_id = @authority and s.from_take_on and not (s.premises_id = any(@premises))
              and s.next_due_on >= @monday + w.number * 7 and s.next_due_on < @monday + w.number * 7 + 7) taken
          where w.number < @weeks + (select ceil(max(places) / @capacity::numeric)::int from waiting) + 60
        ), slot as (
          select number, sum(room) over (order by number) - room as first, sum(room) over (order by number) as after from week
        )
        update monitoring.premises_standing s
        set next_due_on = @monday + slot.number * 7 + (waiting.place - slot.first)::int % 5, from_take_on = true,
            due_because = 'Not yet visited: its turn among the places first loaded, highest Setting first'
        from waiting join slot on waiting.place >= slot.first and waiting.place < slot.after
        where s.premises_id = waiting.premises_id
        """;

    /// <summary>Places of the authority that are open and were never assessed.</summary>
    public static Task<List<Guid>> New(PremisesWatchDb db, int authorityId, int most, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<Guid>(NewPlaces, new NpgsqlParameter("authority", authorityId), new NpgsqlParameter("most", most)).ToListAsync(cancel);

    /// <summary>
    /// Spreads the first visits of places never visited: highest Setting first, no more a week than the authority can make, over the
    /// take-on weeks where that is fewer. Weeks that take-on filled before count.
    /// </summary>
    /// <param name="capacity">Visits that the authority can make in a week.</param>
    /// <param name="weeks">How long the take-on lasts.</param>
    public static Task Spread(PremisesWatchDb db, int authorityId, Guid[] premises, int capacity, int weeks, DateOnly monday, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(
            FirstVisits,
            [
                new NpgsqlParameter("authority", authorityId),
                new NpgsqlParameter("premises", premises),
                new NpgsqlParameter("capacity", capacity),
                new NpgsqlParameter("weeks", weeks),
                new NpgsqlParameter("monday", monday),
            ],
            cancel);
}
