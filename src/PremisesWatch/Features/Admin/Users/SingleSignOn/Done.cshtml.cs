using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Account;
using PremisesWatch.Features.Account.SignIn;

namespace PremisesWatch.Features.Admin.Users.SingleSignOn;

public sealed class DoneModel(TakeProvidersWord take, OpenSession open, SingleSignOnSettings settings) : PageModel
{
    public string WhyNot { get; private set; } = "Your organisation’s sign-in was not completed.";

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var provider = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!settings.IsOn || User.Identity?.IsAuthenticated == true)
        {
            return LocalRedirect(Home.HomeLinks.Home);
        }

        if (!provider.Succeeded)
        {
            return Refused(WhyNot);
        }

        var (person, credential, whyNot) = await take.Run(provider.Principal, cancel);
        if (person is null || credential is null)
        {
            return Refused(whyNot!);
        }

        provider.Properties.Items.TryGetValue(StartModel.ReturnUrlProperty, out var returnUrl);
        if (!settings.ProviderAsksForCode && await open.NeedsCode(person, credential, cancel))
        {
            await open.Await(HttpContext, credential, byProvider: true, returnUrl);
            return LocalRedirect(credential.TwoFactorEnabled ? AccountLinks.Code : AccountLinks.Authenticator);
        }

        await open.Complete(HttpContext, person, byProvider: true, cancel);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Home.HomeLinks.Home);
    }

    private PageResult Refused(string why)
    {
        WhyNot = why;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
