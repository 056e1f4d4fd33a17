using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Overview;

namespace PremisesWatch.Features.Register.Hours;

public sealed class HoursModel(PremisesWatchDb db, SetHours setHours, TimeProvider clock) : PageModel
{
    public static readonly SelectListItem[] KnownItems = [new("Yes: these are all there are", "yes"), new("No: they are not known", "no")];

    [BindProperty]
    public string? Known { get; set; }

    [BindProperty]
    public string? Alcohol { get; set; }

    [BindProperty]
    public List<HoursRow> Rows { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>In words, what the form showed when it was opened.</summary>
    [BindProperty]
    public string? Was { get; set; }

    public Guid Id { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>In words, what somebody else saved meanwhile.</summary>
    public string? Theirs { get; private set; }

    public static string Name(LicensableActivity activity) => WeekGrid.Name(activity);

    public string? ErrorOf(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors is [var first, ..] ? first.ErrorMessage : null;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is not { } premises)
        {
            return NotFound();
        }

        var licensed = Licensed.Of(premises);
        (Known, Alcohol, Was) = (premises.HoursKnown ? "yes" : null, YesNo.Of(premises.SellsAlcohol), licensed.InWords);
        Rows = HoursForm.Rows(licensed.Hours ?? []);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is null)
        {
            return NotFound();
        }

        var hours = HoursForm.Read([.. Rows.Take(HoursForm.MostRows)], ModelState, () => Guid.CreateVersion7(clock.GetUtcNow()));
        Check(hours);
        if (!ModelState.IsValid)
        {
            return Again(StatusCodes.Status400BadRequest);
        }

        var result = await setHours.Run(id, Was, new Licensed(Known == "yes" ? hours : null, YesNo.Read(Alcohol)), Reason, cancel);
        if (result?.Theirs is { } theirs)
        {
            (Theirs, Was) = (theirs, theirs);
            return Again(StatusCodes.Status409Conflict);
        }

        TempData["Done"] = $"Hours and alcohol of {Place} saved.";
        return Redirect(RegisterLinks.Licence(id));
    }

    private void Check(List<LicensedInterval> hours)
    {
        if (Known is not ("yes" or "no"))
        {
            ModelState.AddModelError(nameof(Known), "Say whether the hours are known");
        }
        else if (Known == "no" && hours.Count > 0)
        {
            ModelState.AddModelError(nameof(Known), "You entered hours: say that they are known, or empty them");
        }

        if (!YesNo.IsOne(Alcohol))
        {
            ModelState.AddModelError(nameof(Alcohol), "Say whether it is licensed to sell alcohol");
        }

        if (Reason?.Length > ReasonCheck.Longest)
        {
            ModelState.AddModelError(nameof(Reason), $"The reason must be {ReasonCheck.Longest} characters or fewer");
        }
    }

    private PageResult Again(int status)
    {
        if (Rows.Count == 0)
        {
            Rows = HoursForm.Rows([]);
        }

        Response.StatusCode = status;
        return Page();
    }

    private async Task<Premises?> Find(Guid id, CancellationToken cancel)
    {
        Id = id;
        var premises = await db.Premises.AsNoTracking().Include(known => known.Hours).SingleOrDefaultAsync(known => known.Id == id, cancel);
        Place = premises?.Name ?? "";
        return premises;
    }
}
