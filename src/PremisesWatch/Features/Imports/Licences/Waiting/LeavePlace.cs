using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Licences.Waiting;

/// <summary>Takes a licence from the place that it was joined to: it waits, and the question is put again. Within the caller's transaction.</summary>
[Operation]
public sealed class LeavePlace(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, FollowJoined follow)
{
    /// <returns>False where it is not joined to that place.</returns>
    public async Task<bool> Run(string number, Guid premisesId, CancellationToken cancel = default)
    {
        if (await WaitingSql.OfPlace(db, number, premisesId, cancel) is not { State: LicenceState.Linked } licence || licence.PremisesId != premisesId)
        {
            return false;
        }

        (licence.State, licence.PremisesId) = (LicenceState.ToReview, null);
        db.PremisesChanges.Add(new PremisesChange
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), PremisesId = premisesId, ChangedAt = clock.GetUtcNow(), ChangedBy = person.Id, Field = "References", Was = $"licence {number}",
            Reason = "Not the same place",
        });
        await db.SaveChangesAsync(cancel);
        await db.ExternalReferences.Where(known => known.PremisesId == premisesId && known.SchemeCode == ReferenceScheme.Licence && known.Value == number).ExecuteDeleteAsync(cancel);
        await follow.Leave(premisesId, licence, cancel);
        await Ask(licence, premisesId, cancel);
        return true;
    }

    /// <summary>As it can be put from the licence alone; the next import scores it anew. One that waits no longer is not asked about.</summary>
    public async Task AskAgain(string number, Guid premisesId, CancellationToken cancel = default)
    {
        if (await WaitingSql.OfPlace(db, number, premisesId, cancel) is { State: LicenceState.ToReview } licence)
        {
            await Ask(licence, premisesId, cancel);
        }
    }

    private async Task Ask(Licence licence, Guid premisesId, CancellationToken cancel)
    {
        if (await WaitingSql.Questions(db, licence).AnyAsync(question => question.PremisesId == premisesId, cancel))
        {
            return;
        }

        var lines = licence.Address?.Split(',', 4, StringSplitOptions.TrimEntries) ?? [];
        db.MatchQuestions.Add(new MatchQuestion
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), AuthorityId = licence.AuthorityId, SchemeCode = ReferenceScheme.Licence, Value = licence.Number, PremisesId = premisesId, Rank = 1,
            Lines = "[]", Name = licence.DisplayName, TradingName = licence.TradingAs,
            AddressLines = [lines.ElementAtOrDefault(0), lines.ElementAtOrDefault(1), lines.ElementAtOrDefault(2), lines.ElementAtOrDefault(3)], Postcode = licence.Postcode,
            Point = licence.Point, ImportRunId = licence.LastImportId, AskedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
    }
}
