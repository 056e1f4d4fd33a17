using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Lists;

/// <summary>Types, wards and authorities of the whole register, as they were at a version. Shared by all requests: nothing of it may be changed.</summary>
public sealed record Lists(long Version, IReadOnlyList<PremisesType> Types, IReadOnlyList<WardName> Wards, IReadOnlyList<Authority> Authorities);

/// <summary>A ward that has not ended.</summary>
public sealed record WardName(int Id, string Name, int AuthorityId);
