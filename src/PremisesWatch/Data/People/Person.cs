using PremisesWatch.Domain.People;

namespace PremisesWatch.Data.People;

/// <summary>Somebody who signs in. What they sign in with lies in a schema of its own: <see cref="SignIn.Credential"/>.</summary>
public sealed class Person
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>They sign in with it.</summary>
    public required string Email
    {
        get;
        set => (field, NormalizedEmail) = (value, Normal(value));
    }

    /// <summary>As it is looked for: unique.</summary>
    public string NormalizedEmail { get; private set; } = "";

    /// <summary>Sees every authority of the installation, also those that come later.</summary>
    public bool SeesEveryAuthority { get; set; }

    /// <summary>Invented: refused in a production installation.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Set when they left; they can no longer sign in.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>Changes with what they may do: a session that knows an older one is renewed at its next request.</summary>
    public string ConcurrencyStamp { get; set; } = Stamp.New();

    public List<PersonRole> Roles { get; } = [];

    /// <summary>Roles that wait for a manager.</summary>
    public List<RoleGrant> Grants { get; } = [];

    public List<PersonAuthority> Authorities { get; } = [];

    public static string Normal(string email) => email.Trim().Normalize().ToUpperInvariant();

    public void RenewSessions() => ConcurrencyStamp = Stamp.New();
}

public sealed class PersonRole
{
    public Guid PersonId { get; init; }

    public Role Role { get; init; }
}

/// <summary>A role that an administrator gave and no manager has confirmed: it opens nothing yet.</summary>
public sealed class RoleGrant
{
    public Guid PersonId { get; init; }

    public Role Role { get; init; }

    /// <summary>Null where a group of single sign-on gave it.</summary>
    public Guid? GrantedBy { get; init; }

    public DateTimeOffset GrantedAt { get; init; }
}

public sealed class PersonAuthority
{
    public Guid PersonId { get; init; }

    public int AuthorityId { get; init; }
}

/// <summary>Where somebody worked before: their name stays under what they did there. Written by a trigger as the authority is taken away.</summary>
public sealed class FormerAuthority
{
    public Guid PersonId { get; init; }

    public int AuthorityId { get; init; }
}
