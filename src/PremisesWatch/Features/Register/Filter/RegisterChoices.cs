using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Filter;

/// <summary>What the filter offers: types, wards and authorities that the person sees.</summary>
[Operation]
public sealed class RegisterChoices(PremisesWatchDb db, ICurrentPerson person)
{
    public IReadOnlyList<PremisesType> Types { get; private set; } = [];

    public IReadOnlyList<(int Id, string Name, int AuthorityId)> Wards { get; private set; } = [];

    public IReadOnlyList<Authority> Authorities { get; private set; } = [];

    public async Task<RegisterChoices> Load(CancellationToken cancel = default)
    {
        Types = await db.PremisesTypes.OrderBy(type => type.SortOrder).ToListAsync(cancel);
        Wards = (await db.Wards.Where(ward => ward.EndedOn == null).OrderBy(ward => ward.Name).Select(ward => new { ward.Id, ward.Name, ward.AuthorityId }).Take(500).ToListAsync(cancel))
            .ConvertAll(ward => (ward.Id, ward.Name, ward.AuthorityId));
        var (every, ids) = (person.SeesEveryAuthority, person.AuthorityIds.ToArray());
        Authorities = await db.Authorities.Where(authority => every || ids.Contains(authority.Id)).OrderBy(authority => authority.Name).Take(500).ToListAsync(cancel);
        return this;
    }
}
