using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PremisesWatch.Features.Account;

namespace PremisesWatch.Features.Admin.Users.SingleSignOn;

/// <summary>Leads to where the provider signs people out, and from there back to the front page. Nobody is signed out here by it.</summary>
public sealed class SignOutModel(SingleSignOnSettings settings, IOptionsMonitor<OpenIdConnectOptions> options) : PageModel
{
    public async Task<IActionResult> OnGet(CancellationToken cancel) => !settings.IsOn || !await SignedOutModel.SignsOut(options, cancel)
        ? NotFound()
        : SignOut(new AuthenticationProperties { RedirectUri = Home.HomeLinks.Home }, SingleSignOnSettings.Scheme);
}
