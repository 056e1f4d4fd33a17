using PremisesWatch.Domain.People;

namespace PremisesWatch.Platform.Security;

/// <summary>Who is asking: the one seam between a record and a person.</summary>
public interface ICurrentPerson
{
    /// <summary>Throws where nobody is signed in.</summary>
    Guid Id { get; }

    string Name { get; }

    bool IsSignedIn { get; }

    bool SeesEveryAuthority { get; }

    IReadOnlyCollection<int> AuthorityIds { get; }

    IReadOnlyCollection<Role> Roles { get; }

    bool Is(params Role[] anyOf) => Roles.Any(anyOf.Contains);
}
