using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Visits.Form;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Visits.Amend;

/// <summary>Puts a further version in the place of a saved visit: both stay, the earlier one's signs are withdrawn, and the figure follows.</summary>
[Operation]
public sealed class AmendVisit(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AskVisitQuestions questions, AssessPremises assess, EndVisit end)
{
    /// <returns>The new version; null where another took the visit's place first.</returns>
    public Task<Visit?> Run(Guid visitId, VisitForm form, string reason, CancellationToken cancel = default) =>
        db.InTransaction(() => Amend(visitId, form, reason, cancel), cancel);

    private async Task<Visit?> Amend(Guid visitId, VisitForm form, string reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var was = await db.Visits.AsNoTracking().SingleAsync(visit => visit.Id == visitId, cancel);
        await db.LockPremises(was.PremisesId, cancel);
        if (await db.Visits.AsNoTracking().SingleOrDefaultAsync(visit => visit.SubmissionId == form.SubmissionId && visit.Id != visitId, cancel) is { } before)
        {
            return before.ContentHash == form.ContentHash() ? before : null;
        }

        var premises = await db.Premises.AsNoTracking().SingleAsync(known => known.Id == was.PremisesId, cancel);
        var visit = MakeVisit.From(
            form, await questions.For(premises.TypeCode, cancel), premises,
            new VisitIdentity(was.Reference, was.VersionNumber + 1, was.OfficerId, person.Id), now);
        if (!await end.Run(was, new Ending(AmendmentKind.Amended, reason, visit.Id), cancel))
        {
            return null;
        }

        db.Visits.Add(visit);
        await db.SaveChangesAsync(cancel);
        await assess.Run(visit.PremisesId, "withdrawal", visit.Id, cancel);
        return visit;
    }
}
