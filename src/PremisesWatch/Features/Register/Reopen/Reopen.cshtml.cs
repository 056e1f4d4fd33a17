using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Close;

namespace PremisesWatch.Features.Register.Reopen;

public sealed class ReopenModel(PremisesWatchDb db, ClosePremises close) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public Guid Id { get; private set; }

    public string Place { get; private set; } = "";

    public bool IsClosed { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) =>
        !await Find(id, cancel) ? NotFound() : IsClosed ? Page() : LocalRedirect(RegisterLinks.Premises(id));

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
        {
            return NotFound();
        }

        ReasonCheck.Run(Reason, nameof(Reason), ModelState);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Done"] = await close.Reopen(id, ReasonCheck.Tidy(Reason)!, cancel) == false ? $"{Place} was open already." : $"{Place} is open again, and due for a visit.";
        return Redirect(RegisterLinks.Premises(id));
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        Id = id;
        var found = await db.Premises.Where(premises => premises.Id == id).Select(premises => new { premises.Name, premises.Status, premises.MergedIntoId }).SingleOrDefaultAsync(cancel);
        (Place, IsClosed) = (found?.Name ?? "", found is { Status: PremisesStatus.Closed, MergedIntoId: null });
        return found is not null;
    }
}
