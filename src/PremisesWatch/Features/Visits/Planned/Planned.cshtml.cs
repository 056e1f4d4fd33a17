using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Visits.Plan;

namespace PremisesWatch.Features.Visits.Planned;

public sealed class PlannedModel(PremisesWatchDb db, PlanVisit plan) : PageModel
{
    public PlannedVisit Planned { get; private set; } = null!;

    public Premises Premises { get; private set; } = null!;

    public bool ChangedBefore { get; private set; }

    [BindProperty]
    public PlanFields Input { get; set; } = new();

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        Input = new PlanFields
        {
            OfficerId = Planned.OfficerId, On = Planned.PlannedOn, Window = Planned.Window, Purpose = Planned.Purpose, Why = Planned.Why,
        };
        Version = Planned.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        foreach (var (field, message) in plan.Check(Input.OfficerId, Input.On, Input.Why, (List<SelectListItem>)ViewData["Officers"]!))
        {
            ModelState.AddModelError($"Input.{field}", message);
        }

        return !ModelState.IsValid ? Answer(StatusCodes.Status400BadRequest) : Done(await plan.Change(id, Version, Input.ToPlan(), cancel), "The plan is changed.");
    }

    public async Task<IActionResult> OnPostCancel(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        Input = new PlanFields
        {
            OfficerId = Planned.OfficerId, On = Planned.PlannedOn, Window = Planned.Window, Purpose = Planned.Purpose, Why = Planned.Why,
        };
        if (string.IsNullOrWhiteSpace(Because) || Because.Length > 500)
        {
            ModelState.AddModelError(nameof(Because), "Say why it is cancelled, in up to 500 characters");
            return Answer(StatusCodes.Status400BadRequest);
        }

        return Done(await plan.Cancel(id, Version, Because.Trim(), cancel), "The planned visit is cancelled.");
    }

    private IActionResult Done(bool worked, string text)
    {
        if (!worked)
        {
            ChangedBefore = true;
            return Answer(StatusCodes.Status409Conflict);
        }

        TempData["Done"] = text;
        return LocalRedirect(VisitsLinks.Diary);
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await db.PlannedVisits.AsNoTracking().SingleOrDefaultAsync(planned => planned.Id == id, cancel) is not { } found)
        {
            return false;
        }

        Planned = found;
        Premises = await db.Premises.AsNoTracking().SingleAsync(premises => premises.Id == found.PremisesId, cancel);
        ViewData["Officers"] = await plan.Officers(found.AuthorityId, cancel);
        return true;
    }
}
