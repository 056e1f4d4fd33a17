using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Features.Account.Sessions;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.Devices;

public sealed class DevicesModel(SignInDb db, EndSessions end, ICurrentPerson person, TimeProvider clock) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public Guid? This { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        This = await HttpContext.SessionId();
        var now = clock.GetUtcNow();
        Sessions = await db.Sessions.AsNoTracking()
            .Where(session => session.PersonId == person.Id && session.EndsAt > now && session.LastSeenAt.AddMinutes(session.IdleMinutes) > now)
            .OrderByDescending(session => session.LastSeenAt).ThenBy(session => session.Id).Take(Most).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostOne(Guid session, CancellationToken cancel)
    {
        if (session == await HttpContext.SessionId())
        {
            return await SignedOut();
        }

        if (await end.One(person.Id, session, cancel))
        {
            TempData["Done"] = "That device is signed out.";
        }

        return LocalRedirect(AccountLinks.Devices);
    }

    public async Task<IActionResult> OnPostEverywhere(CancellationToken cancel)
    {
        await end.All(person.Id, cancel: cancel);
        return await SignedOut();
    }

    private async Task<IActionResult> SignedOut()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return LocalRedirect(AccountLinks.SignIn);
    }
}
