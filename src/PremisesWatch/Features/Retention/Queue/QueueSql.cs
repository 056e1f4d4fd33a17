using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Retention.Queue;

internal static class QueueSql
{
    /// <summary>Of these reviews, those whose record is under a legal hold.</summary>
    public static Task<Guid[]> Held(PremisesWatchDb db, Guid[] ids, CancellationToken cancel) => db.Database.SqlQuery<Guid>(
        $"""
        select id as "Value" from unnest({ids}) id where walls.review_held(id)
        """).ToArrayAsync(cancel);

    /// <summary>The prints of their records as they are now.</summary>
    public static Task<byte[]?> Print(PremisesWatchDb db, Guid review, CancellationToken cancel) => db.Database.SqlQuery<byte[]?>(
        $"""
        select walls.review_print({review}) as "Value"
        """).SingleAsync(cancel);

    /// <summary>
    /// Proposes the disposal of those that wait, are not held and may be decided by this person's roles: one that another took meanwhile is
    /// passed by.
    /// </summary>
    public static Task<int> Propose(PremisesWatchDb db, Proposal proposal, Guid[] ids, int[] authorities, bool every, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
        $"""
        update monitoring.retention_review r set state = 'Proposed', proposed_by = {proposal.By}, proposed_at = {now}, reason_code = {proposal.Code.ToString()}, reason = {proposal.Reason},
          record_print = print.made, decided_by = null, decided_at = null, decided_because = null
        from reference.retention_class c, lateral (select walls.review_print(waiting.id) as made, waiting.id from unnest({ids}) waiting(id)) print
        where r.id = print.id and print.made is not null and r.state = 'ToReview' and c.code = r.class_code
          and ({every} or r.authority_id = any({authorities})) and string_to_array(c.reviewers, ' ') && {proposal.Roles} and not walls.review_held(r.id)
          and (not {proposal.OnlySuggested} or r.suggestion = 'Dispose')
        """, cancel);

    /// <summary>How many there are, up to one more than is counted to.</summary>
    public static Task<int> Count(PremisesWatchDb db, string state, int[] authorities, bool every, int upTo, CancellationToken cancel) => db.Database.SqlQuery<int>(
        $"""
        select count(*)::int as "Value" from (
          select from monitoring.retention_review r where r.state = {state} and ({every} or r.authority_id = any({authorities})) limit {upTo + 1}) few
        """).SingleAsync(cancel);
}
