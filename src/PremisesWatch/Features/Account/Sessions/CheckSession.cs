using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.Sessions;

/// <summary>
/// At each request: whoever has left is out, and changed roles and authorities count at once. The person's row decides, which changed in the
/// same transaction as their roles: nothing has to reach the sessions for it.
/// </summary>
[Operation]
public sealed class CheckSession(PremisesWatchDb db, SignInDb signIn, PersonClaims claims, SignInSettings settings, RecentSessions recent, SystemIdentity system)
{
    public static Task Validate(CookieValidatePrincipalContext context) => RecentSessions.WasChecked(context.HttpContext)
        ? Task.CompletedTask
        : context.HttpContext.RequestServices.GetRequiredService<CheckSession>().Check(context);

    private async Task Check(CookieValidatePrincipalContext context)
    {
        var cancel = context.HttpContext.RequestAborted;
        var person = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? await Known(id, cancel) : null;
        if (person is null || person.LeftAt is not null)
        {
            context.RejectPrincipal();
        }
        else if (context.Principal!.FindFirstValue(PersonClaims.Stamp) != person.ConcurrencyStamp)
        {
            var principal = await claims.Of(person, cancel);
            await signIn.Of(person.Id, cancel);
            if (await NeedsToSignInAnew(person, principal, cancel))
            {
                context.RejectPrincipal();
                return;
            }

            context.ReplacePrincipal(principal);
            context.ShouldRenew = true;
        }

        if (context.Principal is { } checkedNow)
        {
            recent.Keep(context.HttpContext, new AuthenticationTicket(checkedNow, context.Properties, context.Scheme.Name));
        }
    }

    private async Task<Data.People.Person?> Known(Guid id, CancellationToken cancel)
    {
        using var signingIn = system.SignIn(id.ToString());
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel);
    }

    /// <summary>A new role asks for a one-time code, and they have none set up.</summary>
    private async Task<bool> NeedsToSignInAnew(Data.People.Person person, ClaimsPrincipal principal, CancellationToken cancel) =>
        !person.IsDemonstration
        && settings.NeedsCode(principal.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<Role>(claim.Value)))
        && !await signIn.Credentials.AnyAsync(credential => credential.Id == person.Id && credential.TwoFactorEnabled, cancel);
}
