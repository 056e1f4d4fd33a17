using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Account;

namespace PremisesWatch.Features.Admin.Users.SingleSignOn;

/// <summary>Leads to where the provider signs people out, and from there back to the front page. Nobody is signed out here by it.</summary>
public sealed class SignOutModel(FindProvidersSignOut find) : PageModel
{
    public async Task<IActionResult> OnGet(CancellationToken cancel) => await find.Run(cancel)
        ? SignOut(new AuthenticationProperties { RedirectUri = Home.HomeLinks.Home }, SingleSignOnSettings.Scheme)
        : NotFound();
}
