using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account;

/// <summary>What a session knows of a person: their roles and authorities. Renewed at the first request after an administrator changed them.</summary>
[Operation]
public sealed class PersonClaims(PremisesWatchDb db, SystemIdentity system)
{
    /// <summary>The person's stamp when the claims were drawn up.</summary>
    public const string Stamp = "stamp";

    public async Task<ClaimsPrincipal> Of(Person person, CancellationToken cancel = default)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()));
        identity.AddClaim(new Claim(SignedInPerson.NameClaim, person.Name));
        identity.AddClaim(new Claim(Stamp, person.ConcurrencyStamp));
        if (person.SeesEveryAuthority)
        {
            identity.AddClaim(new Claim(SignedInPerson.EveryAuthorityClaim, "true"));
        }

        using var signingIn = system.SignIn(person.Id.ToString());
        var roles = await db.PersonRoles.Where(role => role.PersonId == person.Id).Select(role => role.Role).ToListAsync(cancel);
        identity.AddClaims(roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())));
        var authorities = await db.PersonAuthorities.Where(a => a.PersonId == person.Id).Select(a => a.AuthorityId).ToListAsync(cancel);
        identity.AddClaims(authorities.Select(id => new Claim(SignedInPerson.AuthorityClaim, id.ToString(CultureInfo.InvariantCulture))));
        return new ClaimsPrincipal(identity);
    }
}
