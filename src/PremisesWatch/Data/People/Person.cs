using Microsoft.AspNetCore.Identity;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Data.People;

/// <summary>Somebody who signs in.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public required string Name { get; set; }

    /// <summary>Sees every authority of the installation, also those that come later.</summary>
    public bool SeesEveryAuthority { get; set; }

    /// <summary>Invented: refused in a production installation.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Set when they left; they can no longer sign in.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    public List<PersonRole> Roles { get; } = [];

    public List<PersonAuthority> Authorities { get; } = [];
}

public sealed class PersonRole
{
    public Guid PersonId { get; init; }

    public Role Role { get; init; }
}

public sealed class PersonAuthority
{
    public Guid PersonId { get; init; }

    public int AuthorityId { get; init; }
}
