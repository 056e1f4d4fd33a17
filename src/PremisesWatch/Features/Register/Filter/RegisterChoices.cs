using PremisesWatch.Data.Lists;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Filter;

/// <summary>What the filter offers: types, wards and authorities that the person sees.</summary>
[Operation]
public sealed class RegisterChoices(ReadLists lists, ICurrentPerson person)
{
    /// <summary>More wards than this to tick are no help: those of one authority are offered, once it is chosen.</summary>
    public const int MostWards = 100;

    public IReadOnlyList<PremisesType> Types { get; private set; } = [];

    public IReadOnlyList<WardName> Wards { get; private set; } = [];

    public IReadOnlyList<Authority> Authorities { get; private set; } = [];

    public async Task<RegisterChoices> Load(CancellationToken cancel = default)
    {
        var all = await lists.Run(cancel);
        Types = all.Types;
        (Wards, Authorities) = person.SeesEveryAuthority ? (all.Wards, all.Authorities) : Seen(all, [.. person.AuthorityIds]);
        return this;
    }

    /// <summary>Wards to tick: those of the authority that is chosen, and what is ticked already; where they are few, all.</summary>
    public IReadOnlyList<WardName> WardsFor(RegisterFilter filter) => Wards.Count <= MostWards ? Wards
        : [.. Wards.Where(ward => ward.AuthorityId == filter.Authority || filter.Wards.Contains(ward.Id))];

    private static (IReadOnlyList<WardName> Wards, IReadOnlyList<Authority> Authorities) Seen(Lists all, HashSet<int> ids) =>
        ([.. all.Wards.Where(ward => ids.Contains(ward.AuthorityId))], [.. all.Authorities.Where(authority => ids.Contains(authority.Id))]);
}
