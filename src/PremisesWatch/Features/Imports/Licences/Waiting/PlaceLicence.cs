using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Imports.Licences.Waiting;

/// <summary>Says which place a licence is of that waits: one that is here, a new one, or none of this register's.</summary>
[Operation]
public sealed class PlaceLicence(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess)
{
    /// <returns>The place it was joined to; null where the licence waits no longer, or there is no such open place in its authority.</returns>
    public Task<Premises?> Join(Guid licenceId, string reference, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        var licence = await Waiting(licenceId, cancel);
        var premises = licence is null
            ? null
            : await db.Premises.Include(known => known.Hours).SingleOrDefaultAsync(
                known => known.Reference == reference && known.AuthorityId == licence.AuthorityId && known.Status == PremisesStatus.Open, cancel);
        if (premises is null)
        {
            return null;
        }

        await db.LockPremises(premises.Id, cancel);
        Link(licence!, premises.Id);
        var isFact = Follow(premises, licence!);
        await db.SaveChangesAsync(cancel);
        if (isFact)
        {
            await assess.Run(premises.Id, "fact", null, cancel);
        }

        return premises;
    }, cancel);

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
        Link(licence, premises.Id);
        Follow(premises, licence);
        await db.SaveChangesAsync(cancel);
        await assess.Run(premises.Id, "first", null, cancel);
        return premises;
    }, cancel);

    public async Task<bool> Decline(Guid licenceId, CancellationToken cancel = default) =>
        await db.Licences.Where(licence => licence.Id == licenceId && licence.State == LicenceState.ToReview)
            .ExecuteUpdateAsync(set => set.SetProperty(licence => licence.State, LicenceState.Declined), cancel) == 1;

    private Task<Licence?> Waiting(Guid id, CancellationToken cancel) =>
        WaitingSql.Locked(db, id).SingleOrDefaultAsync(licence => licence.State == LicenceState.ToReview, cancel);

    private async Task<int?> Ward(Licence licence, CancellationToken cancel) => licence.Point is not { } point
        ? null
        : await db.Wards.Where(ward => ward.AuthorityId == licence.AuthorityId && ward.EndedOn == null && ward.Boundary.Covers(point)).OrderBy(ward => ward.Id)
            .Select(ward => (int?)ward.Id).FirstOrDefaultAsync(cancel);

    private void Link(Licence licence, Guid premisesId)
    {
        (licence.State, licence.PremisesId) = (LicenceState.Linked, premisesId);
        db.ExternalReferences.Add(new ExternalReference
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), PremisesId = premisesId, SchemeCode = ReferenceScheme.Licence, Value = licence.Number,
        });
    }

    /// <summary>What nobody has said of the place yet, the licence says; what somebody has, stands.</summary>
    private bool Follow(Premises premises, Licence licence)
    {
        var (hours, alcohol) = LicencesSay.Of([licence], clock.UkToday());
        var changed = false;
        if (!premises.HoursKnown && hours is not null)
        {
            premises.HoursKnown = changed = true;
            db.LicensedIntervals.AddRange(hours.Select(stretch => new LicensedInterval
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()), PremisesId = premises.Id, Activity = stretch.Activity, Weekday = stretch.Weekday, Opens = stretch.Opens, Closes = stretch.Closes,
            }));
            Changed(premises.Id, nameof(Premises.Hours), $"as licence {licence.Number}");
        }

        if (premises.SellsAlcohol is null && alcohol is { } sells)
        {
            (premises.SellsAlcohol, changed) = (sells, true);
            Changed(premises.Id, nameof(Premises.SellsAlcohol), sells ? "yes" : "no");
        }

        return changed;
    }

    private void Changed(Guid premisesId, string field, string now) => db.PremisesChanges.Add(new PremisesChange
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()), PremisesId = premisesId, ChangedAt = clock.GetUtcNow(), ChangedBy = person.Id, Field = field, Was = "not known", Now = now,
        Reason = "Joined to its licence",
    });
}
