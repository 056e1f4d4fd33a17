using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Visits.Form;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Visits.Drafts;

/// <summary>Keeps a visit form as one types. A late arrival never overwrites a newer one; a visit already saved needs none.</summary>
[Operation]
public sealed class KeepDraft(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    /// <returns>False where there is no such premises for this person.</returns>
    public async Task<bool> Run(Guid premisesId, VisitForm form, long sequence, CancellationToken cancel = default)
    {
        var authority = await db.Premises.Where(premises => premises.Id == premisesId).Select(premises => (int?)premises.AuthorityId).SingleOrDefaultAsync(cancel);
        if (authority is null)
        {
            return false;
        }

        await DraftSql.Keep(db, new DraftRow(form.SubmissionId, person.Id, authority.Value, premisesId, form.PlannedVisitId, form.ToJson(), sequence), clock.GetUtcNow(), cancel);
        return true;
    }
}
