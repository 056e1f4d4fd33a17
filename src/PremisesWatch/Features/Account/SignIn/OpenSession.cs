using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.SignIn;

/// <param name="MustSetUp">They have yet to set their codes up; else they enter one.</param>
/// <param name="ByProvider">It was their organisation's provider that knew them, and no password of ours.</param>
public sealed record PendingSignIn(Person Person, Credential Credential, bool MustSetUp, bool ByProvider, string? ReturnUrl);

/// <summary>Signs somebody in at last, or keeps for some minutes that their password was right and a one-time code is due.</summary>
[Operation]
public sealed class OpenSession(
    PremisesWatchDb db, SignInDb signIn, PersonClaims claims, KnownDevice device, SignInSettings settings, TimeProvider clock, AuditLog audit,
    SystemIdentity system)
{
    /// <summary>In a session's properties, where their organisation's provider knew them: it still does once they sign out here.</summary>
    private const string ProviderProperty = "provider";

    private const string ReturnUrlProperty = "return-url";

    private static readonly TimeSpan Pending = TimeSpan.FromMinutes(10);

    /// <summary>In production nobody of the demonstration is let this far; elsewhere their password is public, and a code would keep nobody out.</summary>
    public async Task<bool> NeedsCode(Person person, Credential credential, CancellationToken cancel)
    {
        using var signingIn = system.SignIn(person.Id.ToString());
        return credential.TwoFactorEnabled
            || (!person.IsDemonstration && settings.NeedsCode(await db.PersonRoles.Where(held => held.PersonId == person.Id).Select(held => held.Role).ToListAsync(cancel)));
    }

    public async Task Complete(HttpContext context, Person person, bool byProvider, CancellationToken cancel = default)
    {
        var properties = new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow() + SignInSettings.LongestSession, AllowRefresh = false };
        Note(properties, byProvider);
        await audit.SignedIn(person.Id, cancel);
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, await claims.Of(person, cancel), properties);
        device.Remember(context, person.Id);
    }

    public Task Await(HttpContext context, Credential credential, bool byProvider, string? returnUrl)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, credential.Id.ToString()));
        identity.AddClaim(new Claim(PersonClaims.Stamp, credential.SecurityStamp!));
        var properties = new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow() + Pending, AllowRefresh = false };
        properties.Items[ReturnUrlProperty] = returnUrl;
        Note(properties, byProvider);
        return context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity), properties);
    }

    /// <returns>Null where no right password came before, it is too long ago, or the password or the codes changed since.</returns>
    public async Task<PendingSignIn?> Awaited(HttpContext context, CancellationToken cancel = default)
    {
        var known = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (!known.Succeeded || !Guid.TryParse(known.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return null;
        }

        using var signingIn = system.SignIn(id.ToString());
        await signIn.Of(id, cancel);
        var credential = await signIn.Credentials.SingleOrDefaultAsync(credential => credential.Id == id, cancel);
        var person = await db.Users.SingleOrDefaultAsync(person => person.Id == id && person.LeftAt == null, cancel);
        return credential is null || person is null || credential.SecurityStamp != known.Principal.FindFirstValue(PersonClaims.Stamp)
            ? null
            : new PendingSignIn(person, credential, !credential.TwoFactorEnabled, IsByProvider(known.Properties), known.Properties.Items.TryGetValue(ReturnUrlProperty, out var url) ? url : null);
    }

    internal static bool IsByProvider(AuthenticationProperties? properties) => properties?.Items.ContainsKey(ProviderProperty) == true;

    private static void Note(AuthenticationProperties properties, bool byProvider)
    {
        if (byProvider)
        {
            properties.Items[ProviderProperty] = "";
        }
    }
}
