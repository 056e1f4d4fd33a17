using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Visits.Form;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Visits.Drafts;

public abstract record DraftAnswer
{
    public sealed record Kept : DraftAnswer;

    /// <summary>There is no such premises for this person, or the form is another person's.</summary>
    public sealed record Unknown : DraftAnswer;

    /// <summary>The form went on elsewhere: nothing was overwritten.</summary>
    /// <param name="Sequence">Of the draft that stands.</param>
    public sealed record Overtaken(long Sequence) : DraftAnswer;

    public sealed record SavedBefore(Guid VisitId) : DraftAnswer;
}

/// <summary>Keeps a visit form as one types. A late arrival never overwrites a newer one; a visit already saved needs none.</summary>
[Operation]
public sealed class KeepDraft(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    public async Task<DraftAnswer> Run(Guid premisesId, VisitForm form, long sequence, CancellationToken cancel = default)
    {
        var authority = await db.Premises.Where(premises => premises.Id == premisesId).Select(premises => (int?)premises.AuthorityId).SingleOrDefaultAsync(cancel);
        if (authority is null)
        {
            return new DraftAnswer.Unknown();
        }

        var draft = new DraftRow(form.SubmissionId, person.Id, authority.Value, premisesId, form.PlannedVisitId, form.ToJson(), sequence);
        return await DraftSql.Keep(db, draft, clock.GetUtcNow(), cancel) == 1 ? new DraftAnswer.Kept() : await WhyNot(form.SubmissionId, cancel);
    }

    private async Task<DraftAnswer> WhyNot(Guid submission, CancellationToken cancel)
    {
        if (await db.Visits.Where(visit => visit.SubmissionId == submission).Select(visit => (Guid?)visit.Id).SingleOrDefaultAsync(cancel) is { } visit)
        {
            return new DraftAnswer.SavedBefore(visit);
        }

        return await db.VisitDrafts.Where(draft => draft.SubmissionId == submission && draft.PersonId == person.Id)
            .Select(draft => (long?)draft.Sequence).SingleOrDefaultAsync(cancel) is { } sequence
            ? new DraftAnswer.Overtaken(sequence)
            : new DraftAnswer.Unknown();
    }
}
