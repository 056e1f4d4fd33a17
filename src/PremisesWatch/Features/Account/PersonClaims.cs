using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account;

/// <summary>
/// Puts a person's roles and authorities into the sign-in cookie, which is renewed within a minute. Somebody who still has the password
/// that an administrator saw gets neither, until they have chosen their own.
/// </summary>
public sealed class PersonClaims(UserManager<Person> people, PremisesWatchDb db, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person>(people, options)
{
    /// <summary>A claim of those who have yet to choose their own password.</summary>
    public const string OwnPasswordDue = "own-password-due";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(SignedInPerson.NameClaim, user.Name));
        if (identity.HasClaim(claim => claim.Type == OwnPasswordDue))
        {
            return identity;
        }

        if (user.SeesEveryAuthority)
        {
            identity.AddClaim(new Claim(SignedInPerson.EveryAuthorityClaim, "true"));
        }

        var roles = await db.PersonRoles.Where(role => role.PersonId == user.Id).Select(role => role.Role).ToListAsync();
        identity.AddClaims(roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())));
        var authorities = await db.PersonAuthorities.Where(a => a.PersonId == user.Id).Select(a => a.AuthorityId).ToListAsync();
        identity.AddClaims(authorities.Select(id => new Claim(SignedInPerson.AuthorityClaim, id.ToString(CultureInfo.InvariantCulture))));
        return identity;
    }
}
