using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Risk.Policy;

public sealed class PolicyModel(ReadPolicy read, TryPolicy tryPolicy, AcceptPolicy accept) : PageModel
{
    public PolicyInForce InForce { get; private set; } = null!;

    public PolicyWaiting? Waiting { get; private set; }

    /// <summary>Which version the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Task OnGet(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostTry(CancellationToken cancel)
    {
        if (!await tryPolicy.Ask(Version, cancel))
        {
            return await Refuse("No policy of that version waits any more. Nothing has changed.", cancel);
        }

        TempData["Done"] = "It is being worked out. Reload this page in a while.";
        return Redirect(RiskLinks.Policy);
    }

    public async Task<IActionResult> OnPostAccept(CancellationToken cancel)
    {
        if (await accept.Run(Version, cancel) is { } refusal)
        {
            return await Refuse(refusal, cancel);
        }

        TempData["Done"] = $"Version {Version} holds from now on. Every place is being assessed by it.";
        return Redirect(RiskLinks.Policy);
    }

    private async Task<PageResult> Refuse(string why, CancellationToken cancel)
    {
        ModelState.AddModelError("", why);
        Response.StatusCode = StatusCodes.Status409Conflict;
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        InForce = await read.InForce(cancel);
        Waiting = await read.Waiting(cancel);
    }
}
