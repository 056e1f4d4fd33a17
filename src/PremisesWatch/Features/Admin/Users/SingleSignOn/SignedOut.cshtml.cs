using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PremisesWatch.Features.Account;

namespace PremisesWatch.Features.Admin.Users.SingleSignOn;

/// <summary>Says, to whoever came by their organisation's provider, that it still knows them once they have signed out here.</summary>
public sealed class SignedOutModel(SingleSignOnSettings settings, IOptionsMonitor<OpenIdConnectOptions> options) : PageModel
{
    public string Provider => settings.Name;

    /// <summary>False where the provider says nowhere how one signs out of it.</summary>
    public bool CanSignOutThere { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!settings.IsOn)
        {
            return NotFound();
        }

        CanSignOutThere = await SignsOut(options, cancel);
        return Page();
    }

    internal static async Task<bool> SignsOut(IOptionsMonitor<OpenIdConnectOptions> options, CancellationToken cancel)
    {
        try
        {
            return (await options.Get(SingleSignOnSettings.Scheme).ConfigurationManager!.GetConfigurationAsync(cancel)).EndSessionEndpoint is { Length: > 0 };
        }
        catch (InvalidOperationException)
        {
            // It does not answer: whoever signed out is told so far all the same.
            return false;
        }
    }
}
