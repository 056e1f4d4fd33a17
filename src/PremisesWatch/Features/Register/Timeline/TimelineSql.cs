using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data;
using PremisesWatch.Features.Shared;

namespace PremisesWatch.Features.Register.Timeline;

internal static class TimelineSql
{
    /// <summary>Each arm is one kind, found by its index on the place; the whole is sorted and cut once.</summary>
    private const string Statement = """
        with entry as (
          select 'visit' as kind, v.arrived_at as at, v.id, v.officer_id as person_id, v.outcome as a,
            concat_ws(',', v.purpose, case when v.at_night then 'Night' end, case when gone.id is not null then 'Withdrawn' end) as b, v.reference as c,
            (select count(*) from monitoring.observation o where o.visit_id = v.id)::text as d
          from monitoring.visit v
          left join monitoring.amendment gone on gone.visit_id = v.id and gone.kind = 'Withdrawn'
          where v.premises_id = @place and (v.ended_at is null or gone.id is not null)
          union all
          select 'amendment', m.made_at, v.id, m.made_by, m.kind, m.reason, v.reference, null
          from monitoring.amendment m join monitoring.visit v on v.id = m.visit_id
          where v.premises_id = @place
          union all
          select 'plan', n.planned_at, n.id, n.planned_by, n.state, n.why, n.planned_on::text, n."window"
          from monitoring.planned_visit n where n.premises_id = @place
          union all
          select 'observation', o.observed_at, o.visit_id, o.recorded_by, o.indicator_code, i.wording, o.severity::text, o.withdrawn_because
          from monitoring.observation o
          left join monitoring.visit v on v.id = o.visit_id
          left join reference.indicator i on i.code = o.indicator_code and i.catalogue_version = o.catalogue_version
          where o.premises_id = @place and v.ended_at is null
          union all
          select 'flag', f.raised_at, f.id, f.raised_by, f.sentence, null, f.reference, null
          from monitoring.flag f where f.premises_id = @place and (@restricted or not f.restricted)
          union all
          select 'decision', f.decided_at, f.id, f.decided_by, f.decision, f.decision_reason, f.reference, null
          from monitoring.flag f where f.premises_id = @place and f.decided_at is not null and (@restricted or not f.restricted)
          union all
          select 'change', c.changed_at, null, c.changed_by, string_agg(c.field, ',' order by c.field), min(c.was), min(c.now), min(c.reason)
          from register.premises_change c where c.premises_id = @place
          group by c.changed_at, c.changed_by, c.import_run_id
          union all
          select 'added', p.created_at, p.id, p.created_by, null, null, p.reference, null
          from register.premises p where p.id = @place
          union all
          select 'note', n.noted_at, null, n.noted_by, n.private_rooms_or_flat::text, n.cash_only::text, null, null
          from monitoring.setting_note n where n.premises_id = @place
          union all
          select 'assigned', a.assigned_at, null, a.assigned_by, coalesce(officer.name, @elsewhere), null, null, null
          from monitoring.assignment a left join people.person officer on officer.id = a.officer_id where a.premises_id = @place
          union all
          select case when o.is_down then 'lowered' else 'held' end, o.proposed_at, null, o.proposed_by, o.band, o.reason, (o.until at time zone 'Europe/London')::date::text, null
          from monitoring.band_override o where o.premises_id = @place
          union all
          select 'confirmed', o.confirmed_at, null, o.confirmed_by, o.band, o.reason, null, null
          from monitoring.band_override o where o.premises_id = @place and o.confirmed_at is not null
          union all
          select 'let-go', o.ended_at, null, o.ended_by, o.band, o.ended_because, o.is_down::text, null
          from monitoring.band_override o where o.premises_id = @place and o.ended_at is not null
          union all
          select 'band', moved.assessed_at, null, null, moved.band, moved.was, moved.cause, null
          from (
            select r.assessed_at, r.band, r.cause, lag(r.band) over (order by r.assessed_at, r.id) as was
            from monitoring.risk_assessment r where r.premises_id = @place) moved
          where moved.band is distinct from moved.was
        )
        select entry.kind, entry.at, entry.id, coalesce(person.name, case when entry.person_id is not null then @elsewhere end) as who, entry.a, entry.b, entry.c, entry.d, count(*) over ()::int as total
        from entry
        left join people.person person on person.id = entry.person_id
        where cardinality(@kinds) = 0 or entry.kind = any(@kinds)
        order by entry.at desc, array_position(array['decision', 'flag', 'band', 'let-go', 'confirmed', 'lowered', 'held', 'amendment', 'visit', 'observation', 'assigned', 'note', 'change', 'added'], entry.kind), entry.id
        limit @size offset @skip
        """;

    /// <param name="restricted">Whether the person reads flags that rest on police items.</param>
    public static Task<List<TimelineRow>> Read(
        PremisesWatchDb db, bool restricted, Guid premisesId, string[] kinds, int page, int size, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<TimelineRow>(
            Statement,
            new NpgsqlParameter("place", premisesId),
            new NpgsqlParameter("elsewhere", PersonWords.FromElsewhere),
            new NpgsqlParameter("restricted", restricted),
            new NpgsqlParameter("kinds", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = kinds },
            new NpgsqlParameter("size", size),
            new NpgsqlParameter("skip", (page - 1) * size)).ToListAsync(cancel);
}
