using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Home;

public sealed class HomeModel(ICurrentPerson person, ReadHome read) : PageModel
{
    /// <summary>Null where nobody is signed in: the front door.</summary>
    public HomeView? View { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (person.IsSignedIn)
        {
            View = await read.Run(cancel);
        }

        return Page();
    }
}
