using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Matching.Question;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Licences.Waiting;

/// <summary>Says which place a licence is of that waits: one that is here, a new one, or none of this register's. What was asked about it is asked no more.</summary>
[Operation]
public sealed class PlaceLicence(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess, FollowJoined follow)
{
    /// <returns>The place it was joined to; null where the licence waits no longer, or there is no such open place in its authority.</returns>
    public Task<Premises?> Join(Guid licenceId, string reference, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        var licence = await Waiting(licenceId, cancel);
        var premises = licence is null
            ? null
            : await db.Premises.AsNoTracking().SingleOrDefaultAsync(
                known => known.Reference == reference && known.AuthorityId == licence.AuthorityId && known.Status == PremisesStatus.Open, cancel);
        if (premises is null)
        {
            return null;
        }

        await db.LockPremises(premises.Id, cancel);
        await Put(licence!, premises.Id, "The same place", cancel);
        return premises;
    }, cancel);

    /// <summary>By an answer, within its transaction.</summary>
    /// <returns>False where the licence waits no longer.</returns>
    internal async Task<bool> JoinAnswered(string number, Guid premisesId, CancellationToken cancel)
    {
        if (await WaitingSql.OfPlace(db, number, premisesId, cancel) is not { State: LicenceState.ToReview } licence)
        {
            return false;
        }

        await Put(licence, premisesId, "The same place", cancel);
        return true;
    }

    /// <returns>The new place; null where the licence waits no longer.</returns>
    public Task<Premises?> Take(Guid licenceId, string typeCode, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        if (await Waiting(licenceId, cancel) is not { } licence)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var premises = new Premises
        {
            Id = Guid.CreateVersion7(now), Reference = await db.NextPremisesReference(cancel), AuthorityId = licence.AuthorityId, TypeCode = typeCode,
            Name = licence.DisplayName.Length > 200 ? licence.DisplayName[..200] : licence.DisplayName, TradingName = licence.TradingAs == licence.DisplayName ? null : licence.TradingAs,
            AddressLine1 = licence.Address, Postcode = licence.Postcode, Point = licence.Point, PointSource = licence.Point is null ? null : PointSource.Licence,
            WardId = await Ward(licence, cancel), CreatedAt = now, CreatedBy = person.Id, UpdatedAt = now,
        };
        db.Premises.Add(premises);
        await db.SaveChangesAsync(cancel);
        await assess.Run(premises.Id, "first", null, cancel);
        await Put(licence, premises.Id, "Taken from its licence", cancel);
        return premises;
    }, cancel);

    public Task<bool> Decline(Guid licenceId, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        if (await Waiting(licenceId, cancel) is not { } licence)
        {
            return false;
        }

        licence.State = LicenceState.Declined;
        await db.SaveChangesAsync(cancel);
        await WaitingSql.Questions(db, licence).ExecuteDeleteAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Locked in the order in which an answer locks: the record, then the place.</summary>
    private async Task<Licence?> Waiting(Guid id, CancellationToken cancel)
    {
        if (await db.Licences.Where(licence => licence.Id == id).Select(licence => licence.Number).SingleOrDefaultAsync(cancel) is { } number)
        {
            await QuestionSql.LockRecord(db, ReferenceScheme.Licence, number, cancel);
        }

        return await WaitingSql.Locked(db, id).SingleOrDefaultAsync(licence => licence.State == LicenceState.ToReview, cancel);
    }

    private async Task<int?> Ward(Licence licence, CancellationToken cancel) => licence.Point is not { } point
        ? null
        : await db.Wards.Where(ward => ward.AuthorityId == licence.AuthorityId && ward.EndedOn == null && ward.Boundary.Covers(point)).OrderBy(ward => ward.Id)
            .Select(ward => (int?)ward.Id).FirstOrDefaultAsync(cancel);

    private async Task Put(Licence licence, Guid premisesId, string reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        (licence.State, licence.PremisesId) = (LicenceState.Linked, premisesId);
        if (!await db.ExternalReferences.AnyAsync(known => known.PremisesId == premisesId && known.SchemeCode == ReferenceScheme.Licence && known.Value == licence.Number, cancel))
        {
            db.ExternalReferences.Add(new ExternalReference { Id = Guid.CreateVersion7(now), PremisesId = premisesId, SchemeCode = ReferenceScheme.Licence, Value = licence.Number });
        }

        db.PremisesChanges.Add(new PremisesChange
        {
            Id = Guid.CreateVersion7(now), PremisesId = premisesId, ChangedAt = now, ChangedBy = person.Id, Field = "References", Now = $"licence {licence.Number}", Reason = reason,
        });
        await db.SaveChangesAsync(cancel);
        await WaitingSql.Questions(db, licence).ExecuteDeleteAsync(cancel);
        await db.MatchAnswers
            .Where(answer => answer.SchemeCode == ReferenceScheme.Licence && answer.Value == licence.Number && answer.PremisesId == premisesId && !answer.IsSame && answer.TakenBackAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(answer => answer.TakenBackAt, now).SetProperty(answer => answer.TakenBackBy, person.Id), cancel);
        await follow.Join(premisesId, licence, cancel);
    }
}
