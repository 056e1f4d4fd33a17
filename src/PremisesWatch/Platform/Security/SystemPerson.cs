using PremisesWatch.Domain.People;

namespace PremisesWatch.Platform.Security;

/// <summary>The program itself, in jobs and commands: named, and with no role of a person.</summary>
public sealed class SystemPerson : ICurrentPerson
{
    public Guid Id => throw new InvalidOperationException("The program itself is at work; no person is signed in.");

    public string Name => "PremisesWatch";

    public bool IsSignedIn => false;

    public bool SeesEveryAuthority => true;

    public IReadOnlyCollection<int> AuthorityIds => [];

    public IReadOnlyCollection<Role> Roles => [];
}
