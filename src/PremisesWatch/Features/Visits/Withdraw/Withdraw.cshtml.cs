using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.Features.Visits.Withdraw;

public sealed class WithdrawModel(PremisesWatchDb db, WithdrawVisit withdraw) : PageModel
{
    public Visit Visit { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > 2000)
        {
            ModelState.AddModelError(nameof(Reason), "Say what was wrong with it, in up to 2,000 characters");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (await withdraw.Run(id, Reason.Trim(), cancel) == WithdrawResult.Withdrawn)
        {
            TempData["Done"] = $"Visit {Visit.Reference} is withdrawn. It stays to be read, and counts for nothing.";
        }

        return LocalRedirect(VisitsLinks.Visit(id));
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await db.Visits.AsNoTracking().SingleOrDefaultAsync(visit => visit.Id == id, cancel) is not { } found || !withdraw.May(found))
        {
            return false;
        }

        Visit = found;
        return true;
    }
}
