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
    private static readonly string Statement = $"""
        with claimed as (
          select f.id, f.authority_id, f.premises_id, f.kind, f.next_step as step, f.next_step_at as due_at, f.raised_by
          from monitoring.flag f
          where f.decided_at is null and f.next_step is not null and f.next_step_at <= @now and (@flag is null or f.id = @flag)
          order by f.next_step_at
          limit @batch
          for update skip locked
        ), told as (
          select distinct on (c.id, reached.person_id) c.id as flag_id, c.authority_id, c.step, reached.person_id, l.role
          from claimed c
          join reference.ladder_step l on l.kind = c.kind and l.step = c.step
          join register.premises p on p.id = c.premises_id
          cross join lateral (
            select cover.person_id {OnCover} and l.reach = 'Cover'
            union
            select member.person_id
            from people.person_role member
            join people.person person on person.id = member.person_id and person.left_at is null
            where member.role = l.role
              and (person.sees_every_authority or exists (
                select from people.person_authority a where a.person_id = person.id and a.authority_id = c.authority_id))
              and (l.reach = 'Everyone' or l.reach = 'Cover' and not exists (select {OnCover}))
            union
            select officer.id
            from people.person officer
            where l.reach = 'Assigned' and {AnswersSql.For("officer", "l.role", "c.authority_id")} and officer.id is distinct from c.raised_by
              and officer.id = coalesce(
                (select a.officer_id from monitoring.assignment a where a.premises_id = p.id),
                (select w.officer_id from monitoring.ward_officer w where w.ward_id = p.ward_id))
          ) reached
          order by c.id, reached.person_id, l.role
        ), step as (
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
              when exists (select from told t where t.flag_id = c.id) then c.due_at + following.hours_later * interval '1 hour'
              when following.step is not null then @now
            end
        from claimed c
        left join lateral (
          select l.step, l.after_hours - (
            select max(taken.after_hours) from reference.ladder_step taken where taken.kind = c.kind and taken.step = c.step) as hours_later
          from reference.ladder_step l where l.kind = c.kind and l.step > c.step order by l.step limit 1) following on true
        where f.id = c.id
        """;

    public static Task<int> TakeDueSteps(PremisesWatchDb db, DateTimeOffset now, int batch, CancellationToken cancel, Guid? flagId = null) =>
        db.Database.ExecuteSqlRawAsync(
            Statement,
            [
                new NpgsqlParameter("now", now),
                new NpgsqlParameter("batch", batch),
                new NpgsqlParameter("flag", NpgsqlDbType.Uuid) { Value = (object?)flagId ?? DBNull.Value },
            ],
            cancel);
}
