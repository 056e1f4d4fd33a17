using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Retention.Holds;

/// <summary>What a hold is placed on.</summary>
internal sealed record HeldThing
{
    public required string RecordKind { get; init; }

    public Guid RecordId { get; init; }

    public int AuthorityId { get; init; }
}

internal static class HoldsSql
{
    /// <summary>Those who dispose of something in the authority wait until this transaction ends, or are waited for.</summary>
    public static Task Lock(PremisesWatchDb db, int authorityId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        select pg_advisory_xact_lock(hashtextextended({"retention:" + authorityId}, 4))
        """, cancel);

    /// <summary>A visit or an item by its reference, where the person may place a hold.</summary>
    public static Task<HeldThing?> Record(PremisesWatchDb db, string reference, CancellationToken cancel) => db.Database.SqlQuery<HeldThing>(
        $"""
        select record_kind, record_id, authority_id from walls.record_of({reference})
        """).SingleOrDefaultAsync(cancel);

    /// <summary>Proposals that the new hold stops.</summary>
    public static Task<int> SendBack(PremisesWatchDb db, int authorityId, Guid by, string because, DateTimeOffset now, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        update monitoring.retention_review set state = 'ToReview', proposed_by = null, proposed_at = null, reason_code = null, reason = null, record_print = null,
          decided_by = {by}, decided_at = {now}, decided_because = {because}
        where authority_id = {authorityId} and state = 'Proposed' and walls.review_held(id)
        """, cancel);

    /// <summary>What the nightly job passed by because it was held, it reads again.</summary>
    public static Task<int> ReadAgain(PremisesWatchDb db, int authorityId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        update monitoring.retention_progress set read_to = '-infinity', read_to_id = '00000000-0000-0000-0000-000000000000' where authority_id = {authorityId}
        """, cancel);
}
