using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Account;

namespace PremisesWatch.Features.Admin.Users.SingleSignOn;

/// <summary>Says, to whoever came by their organisation's provider, that it still knows them once they have signed out here.</summary>
public sealed class SignedOutModel(SingleSignOnSettings settings, FindProvidersSignOut find) : PageModel
{
    public string Provider => settings.Name;

    public bool CanSignOutThere { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        CanSignOutThere = await find.Run(cancel);
        return settings.IsOn ? Page() : NotFound();
    }
}
