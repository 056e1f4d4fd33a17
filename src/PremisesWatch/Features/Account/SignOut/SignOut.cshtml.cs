using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Data.Audit;
using PremisesWatch.Features.Account.Sessions;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.SignOut;

public sealed class SignOutModel(AuditLog audit, ICurrentPerson person, SingleSignOnSettings settings) : PageModel
{
    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var byProvider = settings.IsOn && await HttpContext.IsByProvider();
        await audit.SignedOut(person.Id, cancel);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return LocalRedirect(byProvider ? AccountLinks.SignedOutHere : Home.HomeLinks.Home);
    }
}
