using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Retention.Propose;

/// <summary>What is read next: the records of one class in one authority.</summary>
internal sealed record ToRead
{
    public int AuthorityId { get; init; }

    public required string ClassCode { get; init; }

    public int Months { get; init; }
}

internal sealed record Batch
{
    public int Read { get; init; }

    public int Added { get; init; }
}

internal static class ProposeSql
{
    /// <summary>Every class of every authority has its place in the reading; one whose rule was changed begins anew.</summary>
    public static Task<int> Begin(PremisesWatchDb db, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        insert into monitoring.retention_progress as known (authority_id, class_code, rule, read_to, read_to_id)
        select a.id, c.code, concat_ws(' ', c.record_kind, c.condition, c.months, c.outcome), '-infinity', '00000000-0000-0000-0000-000000000000'
        from register.authority a
        cross join reference.retention_class c
        where c.record_kind is not null and c.months is not null and c.outcome in ('Dispose', 'Review')
        on conflict (authority_id, class_code) do update set rule = excluded.rule, read_to = excluded.read_to, read_to_id = excluded.read_to_id
        where known.rule <> excluded.rule
        """, cancel);

    public static Task<List<ToRead>> ToRead(PremisesWatchDb db, CancellationToken cancel) => db.Database.SqlQuery<ToRead>(
        $"""
        select p.authority_id, p.class_code, c.months
        from monitoring.retention_progress p
        join reference.retention_class c on c.code = p.class_code
        where c.record_kind is not null and c.months is not null and c.outcome in ('Dispose', 'Review')
        order by p.authority_id, p.class_code
        """).ToListAsync(cancel);

    /// <summary>
    /// Reads on from where the last reading ended, adds what is due to the queue, and notes how far it came, in one statement: whoever dies
    /// half-way leaves nothing, and another who reads the same class meanwhile is passed by.
    /// </summary>
    /// <param name="before">Records from before this time have run out.</param>
    public static async Task<Batch> Next(PremisesWatchDb db, ToRead of, DateTimeOffset before, DateTimeOffset now, int atMost, CancellationToken cancel) => (await db.Database.SqlQuery<Batch>(
        $"""
        with claimed as materialized (
          select p.* from monitoring.retention_progress p where p.authority_id = {of.AuthorityId} and p.class_code = {of.ClassCode} for update skip locked),
        seen as materialized (
          select s.*, c.code, c.condition as wanted, c.months, c.outcome
          from claimed p
          join reference.retention_class c on c.code = p.class_code
          cross join lateral walls.records_by_age(p.authority_id, c.record_kind, c.condition, p.read_to, p.read_to_id, {before}, {atMost}) s),
        added as (
          insert into monitoring.retention_review (id, authority_id, record_kind, record_id, reference, premises_id, class_code, touches_a_child, suggestion, counted_from, due_on, found_at, state)
          select gen_random_uuid(), {of.AuthorityId}, c.record_kind, s.record_id, s.reference, s.premises_id, s.code, s.touches_a_child,
            case when s.outcome = 'Dispose' and not s.touches_a_child then 'Dispose' else 'Review' end,
            s.read_at, ((s.read_at at time zone 'Europe/London')::date + make_interval(months => s.months))::date, {now}, 'ToReview'
          from seen s
          join reference.retention_class c on c.code = s.code
          where s.counts and not s.held and (s.wanted = 'Any' or s.wanted = s.condition)
          on conflict (record_kind, record_id) do nothing
          returning 1),
        moved as (
          update monitoring.retention_progress p set read_to = last.read_at, read_to_id = last.read_id
          from (select s.read_at, s.read_id from seen s order by s.read_at desc, s.read_id desc limit 1) last
          where p.authority_id = {of.AuthorityId} and p.class_code = {of.ClassCode})
        select (select count(*) from seen)::int as read, (select count(*) from added)::int as added
        """).ToListAsync(cancel)).Single();

    /// <summary>Those kept until a day that has come.</summary>
    public static Task<int> Reopen(PremisesWatchDb db, DateOnly today, int atMost, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        update monitoring.retention_review set state = 'ToReview', review_on = null
        where id in (
          select r.id from monitoring.retention_review r where r.state = 'Kept' and r.review_on <= {today} order by r.review_on limit {atMost} for update skip locked)
        """, cancel);
}
