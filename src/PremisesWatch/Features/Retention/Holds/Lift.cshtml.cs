using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Retention.Holds;

public sealed class LiftModel(ReadHolds read, LiftHold lift) : PageModel
{
    public HoldRow Row { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (RetentionWords.ProblemOf(Reason) is { } problem)
        {
            ModelState.AddModelError(nameof(Reason), problem);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Done"] = await lift.Run(id, Reason!.Trim(), cancel) ? "The hold is lifted." : "It was lifted before.";
        return LocalRedirect(RetentionLinks.Holds);
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await read.One(id, cancel) is not { } row)
        {
            return false;
        }

        Row = row;
        return true;
    }
}
