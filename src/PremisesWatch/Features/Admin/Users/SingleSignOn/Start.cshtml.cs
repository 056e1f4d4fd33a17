using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Account;

namespace PremisesWatch.Features.Admin.Users.SingleSignOn;

public sealed class StartModel(SingleSignOnSettings settings) : PageModel
{
    public const string ReturnUrlProperty = "return-url";

    public IActionResult OnGet(string? returnUrl)
    {
        if (!settings.IsOn)
        {
            return NotFound();
        }

        var properties = new AuthenticationProperties { RedirectUri = AccountLinks.SingleSignOnDone };
        properties.Items[ReturnUrlProperty] = Url.IsLocalUrl(returnUrl) ? returnUrl : null;
        return Challenge(properties, SingleSignOnSettings.Scheme);
    }
}
