using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Visits.Drafts;

internal sealed record DraftRow(Guid SubmissionId, Guid PersonId, int AuthorityId, Guid PremisesId, Guid? PlannedVisitId, string Fields, long Sequence);

internal static class DraftSql
{
    /// <summary>One statement, so that two arrivals at once cannot both be the first.</summary>
    public static Task<int> Keep(PremisesWatchDb db, DraftRow draft, DateTimeOffset now, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        insert into monitoring.visit_draft as kept
          (submission_id, person_id, authority_id, premises_id, planned_visit_id, fields, sequence, opened_at, kept_at)
        select {draft.SubmissionId}, {draft.PersonId}, {draft.AuthorityId}, {draft.PremisesId}, {draft.PlannedVisitId}::uuid, {draft.Fields}::jsonb, {draft.Sequence}, {now}, {now}
        where not exists (select from monitoring.visit v where v.submission_id = {draft.SubmissionId})
        on conflict (submission_id) do update set fields = excluded.fields, sequence = excluded.sequence, kept_at = excluded.kept_at
        where kept.person_id = excluded.person_id and kept.sequence < excluded.sequence
        """, cancel);
}
