using PremisesWatch.Domain.People;

namespace PremisesWatch.Features.Admin.Users;

/// <summary>What an administrator sets of a person.</summary>
public sealed class PersonDetails
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    /// <summary>Those that wait for a manager among them.</summary>
    public List<Role> Roles { get; set; } = [];

    /// <summary>Also those that come later.</summary>
    public bool EveryAuthority { get; set; }

    public List<int> AuthorityIds { get; set; } = [];

    public static PersonDetails Of(Data.People.Person person) => new PersonDetails
    {
        Name = person.Name,
        Email = person.Email,
        Roles = [.. person.Roles.Select(held => held.Role), .. person.Grants.Select(waits => waits.Role)],
        EveryAuthority = person.SeesEveryAuthority,
        AuthorityIds = [.. person.Authorities.Select(sees => sees.AuthorityId)],
    }.Tidy();

    /// <summary>Each thing once, in one order, so that two can be compared.</summary>
    public PersonDetails Tidy() => new()
    {
        Name = Name?.Trim(),
        Email = Email?.Trim(),
        Roles = [.. Roles.Distinct().Order()],
        EveryAuthority = EveryAuthority,
        AuthorityIds = EveryAuthority ? [] : [.. AuthorityIds.Distinct().Order()],
    };

    public bool Equals(PersonDetails other) =>
        Name == other.Name && Email == other.Email && Roles.SequenceEqual(other.Roles)
        && EveryAuthority == other.EveryAuthority && AuthorityIds.SequenceEqual(other.AuthorityIds);
}
