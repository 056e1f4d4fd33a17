using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Escalation.Climb;

internal static class ClimbSql
{
    /// <summary>Those on cover for a step: somebody who left, or lost the role or the authority, is on cover no more.</summary>
    private static readonly string OnCover = $"""
        from monitoring.cover cover
        join people.person covering on covering.id = cover.person_id
        where cover.authority_id = c.authority_id and cover.role = l.role and cover."from" <= @now and cover."to" > @now
          and {AnswersSql.For("covering", "l.role", "c.authority_id")}
        """;

    /// <summary>
    /// One statement, so one transaction: claims due flags that nobody else is claiming, inserts each step's row (unique on flag
    /// and step) and its items, and sets when the next is due: as long after this one as the ladder says. A step that reaches nobody,
    /// because the assigned officer is missing or raised the flag, is passed over: the next one is due at once.
    /// </summary>
    private static string Statement(bool someFlags) => $"""
        with claimed as (
          select f.id, f.authority_id, f.premises_id, f.kind, f.next_step as step, f.next_step_at as due_at, f.raised_by
          from monitoring.flag f
          where f.decided_at is null and f.next_step is not null and f.next_step_at <= @now {(someFlags ? "and f.id = any(@flags)" : "")}
          order by f.next_step_at
          limit @batch
          for update skip locked
        ), {Told}, {Taken}
        """;

    /// <summary>Whom each claimed step reaches: cover and roles once for an authority and step, the assigned officer for each place.</summary>
    private static readonly string Told = $"""
        asked as (
          select c.authority_id, c.kind, c.step, l.role, l.reach
          from (select distinct authority_id, kind, step from claimed) c
          join reference.ladder_step l on l.kind = c.kind and l.step = c.step
        ), reached as (
          select c.authority_id, c.kind, c.step, l.role, somebody.person_id
          from asked c, lateral (select c.role, c.reach) l, lateral (
            select cover.person_id {OnCover} and l.reach = 'Cover'
            union
            select member.person_id
            from people.person_role member
            join people.person person on person.id = member.person_id and person.left_at is null
            where member.role = l.role
              and (person.sees_every_authority or exists (
                select from people.person_authority a where a.person_id = person.id and a.authority_id = c.authority_id))
              and (l.reach = 'Everyone' or l.reach = 'Cover' and not exists (select {OnCover}))
          ) somebody
        ), told as (
          select distinct on (flag_id, person_id) flag_id, step, person_id, role
          from (
            select c.id as flag_id, c.step, r.person_id, r.role
            from claimed c join reached r on r.authority_id = c.authority_id and r.kind = c.kind and r.step = c.step
            union all
            select c.id, c.step, officer.id, l.role
            from claimed c
            join asked l on l.authority_id = c.authority_id and l.kind = c.kind and l.step = c.step and l.reach = 'Assigned'
            join register.premises p on p.id = c.premises_id
            left join monitoring.assignment a on a.premises_id = p.id
            left join monitoring.ward_officer w on w.ward_id = p.ward_id
            join people.person officer on officer.id = coalesce(a.officer_id, w.officer_id)
            where {AnswersSql.For("officer", "l.role", "c.authority_id")} and officer.id is distinct from c.raised_by
          ) each_one
          order by flag_id, person_id, role
        )
        """;

    private const string Taken = """
        step as (
          insert into monitoring.escalation_step (id, flag_id, authority_id, step, due_at, taken_at)
          select gen_random_uuid(), c.id, c.authority_id, c.step, c.due_at, @now from claimed c
          returning id, flag_id, authority_id, step
        ), item as (
          insert into monitoring.escalation_item (id, step_id, flag_id, authority_id, person_id, role, sent_at)
          select gen_random_uuid(), s.id, s.flag_id, s.authority_id, t.person_id, t.role, @now
          from step s join told t on t.flag_id = s.flag_id and t.step = s.step
        )
        update monitoring.flag f
        set next_step = following.step,
            next_step_at = case
              when reached_some.flag_id is not null then c.due_at + following.hours_later * interval '1 hour'
              when following.step is not null then @now
            end
        from claimed c
        left join (select distinct flag_id from told) reached_some on reached_some.flag_id = c.id
        left join (
          select taken.kind, taken.step as after_step, later.step, later.after_hours - max(taken.after_hours) as hours_later
          from reference.ladder_step taken
          join lateral (
            select l.step, l.after_hours from reference.ladder_step l where l.kind = taken.kind and l.step > taken.step order by l.step limit 1) later on true
          group by taken.kind, taken.step, later.step, later.after_hours) following on following.kind = c.kind and following.after_step = c.step
        where f.id = c.id
        """;

    /// <param name="flags">Of these alone; of all where null.</param>
    public static Task<int> TakeDueSteps(PremisesWatchDb db, DateTimeOffset now, int batch, CancellationToken cancel, Guid[]? flags) =>
        db.Database.ExecuteSqlRawAsync(
            Statement(someFlags: flags is not null),
            [
                new NpgsqlParameter("now", now),
                new NpgsqlParameter("batch", batch),
                new NpgsqlParameter("flags", NpgsqlDbType.Array | NpgsqlDbType.Uuid) { Value = flags ?? [] },
            ],
            cancel);
}
