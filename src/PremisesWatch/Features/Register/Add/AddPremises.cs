using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Details;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Add;

public sealed record LikelyPlace(Guid Id, string Reference, string Name, string? AddressLine1, PremisesStatus Status);

/// <summary>Adds a place by hand, with its first assessment and its first visit.</summary>
[Operation]
public sealed class AddPremises(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, ApplyDetails apply, AssessPremises assess)
{
    private const double Alike = 0.4;

    public Task<Premises> Run(int authorityId, PremisesDetails details, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        var now = clock.GetUtcNow();
        var premises = new Premises
        {
            Id = Guid.CreateVersion7(now),
            Reference = await db.NextPremisesReference(cancel),
            AuthorityId = authorityId,
            TypeCode = details.TypeCode!,
            Name = details.Name!,
            CreatedAt = now,
            CreatedBy = person.Id,
            UpdatedAt = now,
        };
        await apply.Run(premises, details, cancel);
        db.Premises.Add(premises);
        await db.SaveChangesAsync(cancel);
        await assess.Run(premises.Id, "first", null, cancel);
        return premises;
    }, cancel);

    /// <summary>Places of the same postcode and a name like it, or of just this name, that it may be.</summary>
    public async Task<List<LikelyPlace>> AlreadyHere(int authorityId, PremisesDetails details, CancellationToken cancel = default) =>
        await db.Premises
            .Where(place => place.AuthorityId == authorityId
                && (place.Name == details.Name
                    || (place.Postcode == details.Postcode && EF.Functions.TrigramsSimilarity(place.Name, details.Name!) > Alike)))
            .OrderBy(place => place.Name).Take(10)
            .Select(place => new LikelyPlace(place.Id, place.Reference, place.Name, place.AddressLine1, place.Status)).ToListAsync(cancel);
}
