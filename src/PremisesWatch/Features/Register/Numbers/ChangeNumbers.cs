using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Details;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Numbers;

public enum NumberResult
{
    Saved,
    NoSuchPlace,
    AlreadyThere,
    NotThere,

    /// <summary>The food register links its record to the place by it.</summary>
    Needed,
}

/// <summary>Adds or removes a number that a place has elsewhere.</summary>
[Operation]
public sealed class ChangeNumbers(PremisesWatchDb db, TimeProvider clock, SaveChanges save)
{
    public Task<NumberResult> Add(Guid premisesId, string scheme, string value, CancellationToken cancel = default) => Change(premisesId, async premises =>
    {
        if (premises.References.Any(known => known.SchemeCode == scheme && known.Value == value))
        {
            return NumberResult.AlreadyThere;
        }

        db.ExternalReferences.Add(new ExternalReference { Id = Guid.CreateVersion7(clock.GetUtcNow()), PremisesId = premisesId, SchemeCode = scheme, Value = value });
        await save.Run(premises, [(nameof(Premises.References), null, $"{scheme} {value}")], null, cancel);
        return NumberResult.Saved;
    }, cancel);

    public Task<NumberResult> Remove(Guid premisesId, Guid referenceId, CancellationToken cancel = default) => Change(premisesId, async premises =>
    {
        if (premises.References.SingleOrDefault(known => known.Id == referenceId) is not { } reference)
        {
            return NumberResult.NotThere;
        }

        if (reference.SchemeCode == ReferenceScheme.Fhrs && await db.FhrsListings.AnyAsync(listing => listing.PremisesId == premisesId, cancel))
        {
            return NumberResult.Needed;
        }

        db.ExternalReferences.Remove(reference);
        await save.Run(premises, [(nameof(Premises.References), $"{reference.SchemeCode} {reference.Value}", null)], null, cancel);
        return NumberResult.Saved;
    }, cancel);

    private Task<NumberResult> Change(Guid premisesId, Func<Premises, Task<NumberResult>> change, CancellationToken cancel) => db.InTransaction(async () =>
    {
        await db.LockPremises(premisesId, cancel);
        return await db.Premises.Include(premises => premises.References).SingleOrDefaultAsync(premises => premises.Id == premisesId, cancel) is { } premises
            ? await change(premises)
            : NumberResult.NoSuchPlace;
    }, cancel);
}
