using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Listings;

/// <summary>Decides about a record of the food register that waits: take it as a place of its own, or decline it.</summary>
[Operation]
public sealed class SortListing(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess)
{
    /// <returns>The new place; null where the record waits no longer.</returns>
    public Task<Premises?> Take(long fhrsId, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        if (await Waiting(fhrsId, cancel) is not { } listing)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var type = await db.FhrsBusinessTypes.Where(known => known.Id == listing.BusinessTypeId).Select(known => known.PremisesTypeCode).SingleOrDefaultAsync(cancel);
        var premises = new Premises
        {
            Id = Guid.CreateVersion7(now),
            Reference = await db.NextPremisesReference(cancel),
            AuthorityId = listing.AuthorityId,
            TypeCode = type ?? "other",
            Name = listing.BusinessName,
            AddressLine1 = listing.AddressLine1,
            AddressLine2 = listing.AddressLine2,
            AddressLine3 = listing.AddressLine3,
            AddressLine4 = listing.AddressLine4,
            Postcode = listing.Postcode,
            CreatedAt = now,
            CreatedBy = person.Id,
            UpdatedAt = now,
        };
        db.Premises.Add(premises);
        Link(listing, premises.Id);
        await db.SaveChangesAsync(cancel);
        await ListingSql.PlaceByListing(db, premises.Id, fhrsId, cancel);
        await assess.Run(premises.Id, "first", null, cancel);
        return premises;
    }, cancel);

    public async Task<bool> Decline(long fhrsId, CancellationToken cancel = default) =>
        await db.FhrsListings.Where(listing => listing.FhrsId == fhrsId && (listing.State == ListingState.OtherType || listing.State == ListingState.ToReview))
            .ExecuteUpdateAsync(set => set.SetProperty(listing => listing.State, ListingState.Declined), cancel) == 1;

    private Task<FhrsListing?> Waiting(long fhrsId, CancellationToken cancel) => db.FhrsListings.SingleOrDefaultAsync(
        listing => listing.FhrsId == fhrsId && (listing.State == ListingState.OtherType || listing.State == ListingState.ToReview), cancel);

    private void Link(FhrsListing listing, Guid premisesId)
    {
        listing.State = ListingState.Linked;
        listing.PremisesId = premisesId;
        listing.LikelyPremisesId = null;
        db.ExternalReferences.Add(new ExternalReference
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PremisesId = premisesId,
            SchemeCode = ReferenceScheme.Fhrs,
            Value = listing.FhrsId.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
    }
}
