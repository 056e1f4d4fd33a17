using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Admin.Demo;

/// <summary>Whoever of the demonstration people does the next deed.</summary>
internal sealed class DemoTeller : ICurrentPerson
{
    public required Person Person { get; set; }

    public Guid Id => Person.Id;

    public string Name => Person.Name;

    public bool IsSignedIn => true;

    public bool SeesEveryAuthority => true;

    public IReadOnlyCollection<int> AuthorityIds => [];

    public IReadOnlyCollection<Role> Roles => [.. Person.Roles.Select(role => role.Role)];
}
