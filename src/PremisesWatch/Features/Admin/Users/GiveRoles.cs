using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Admin.Users;

/// <summary>
/// Gives and takes roles. What is taken is gone at once; a role that reads cases is given by an administrator and opens nothing until a manager
/// confirms it. Whoever runs a command on the server is beyond that: the first manager is made there.
/// </summary>
[Operation]
public sealed class GiveRoles(ICurrentPerson current, TimeProvider clock)
{
    /// <summary>An administrator sees no case, and no manager is asked about them.</summary>
    public static bool ReadsCases(Role role) => role != Role.Administrator;

    public void Run(Person person, IReadOnlyCollection<Role> roles) => Give(person, roles, current.IsSignedIn, current.IsSignedIn ? current.Id : null);

    /// <summary>A group's word is an administrator's, and no more.</summary>
    public void BySingleSignOn(Person person, IReadOnlyCollection<Role> roles) => Give(person, roles, waits: true, by: null);

    private void Give(Person person, IReadOnlyCollection<Role> roles, bool waits, Guid? by)
    {
        person.Roles.RemoveAll(held => !roles.Contains(held.Role));
        person.Grants.RemoveAll(grant => !roles.Contains(grant.Role));
        foreach (var role in roles.Except(person.Roles.Select(held => held.Role)).Except(person.Grants.Select(grant => grant.Role)).ToList())
        {
            if (waits && ReadsCases(role))
            {
                person.Grants.Add(new RoleGrant { PersonId = person.Id, Role = role, GrantedBy = by, GrantedAt = clock.GetUtcNow() });
            }
            else
            {
                person.Roles.Add(new PersonRole { PersonId = person.Id, Role = role });
            }
        }
    }
}
