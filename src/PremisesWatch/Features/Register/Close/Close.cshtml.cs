using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Register.Close;

public sealed class CloseModel(PremisesWatchDb db, ClosePremises close, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Guid Id { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>Visits still in somebody's diary.</summary>
    public int Planned { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        On = clock.UkToday();
        return await Find(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
        {
            return NotFound();
        }

        ReasonCheck.Run(Reason, nameof(Reason), ModelState);
        if (ModelState.GetFieldValidationState(nameof(On)) == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid || On is null || On > clock.UkToday())
        {
            ModelState.Remove(nameof(On));
            ModelState.AddModelError(nameof(On), "Enter the day it closed, today or before");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Done"] = await close.Close(id, On!.Value, ReasonCheck.Tidy(Reason)!, cancel) == false ? $"{Place} was closed already." : $"{Place} is closed.";
        return Redirect(RegisterLinks.Premises(id));
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        Id = id;
        var name = await db.Premises.Where(premises => premises.Id == id).Select(premises => premises.Name).SingleOrDefaultAsync(cancel);
        Place = name ?? "";
        Planned = name is null ? 0 : await db.PlannedVisits.CountAsync(plan => plan.PremisesId == id && plan.State == PlanState.Planned, cancel);
        return name is not null;
    }
}
