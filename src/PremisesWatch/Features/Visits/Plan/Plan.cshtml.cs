using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Visits.Plan;

public sealed class PlanModel(PremisesWatchDb db, TimeProvider clock, PlanVisit plan) : PageModel
{
    public Premises Premises { get; private set; } = null!;

    [BindProperty]
    public PlanFields Input { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid premisesId, CancellationToken cancel)
    {
        if (!await Load(premisesId, cancel))
        {
            return NotFound();
        }

        var standing = await db.Standings.AsNoTracking().SingleOrDefaultAsync(known => known.PremisesId == premisesId, cancel);
        var today = clock.UkToday();
        Input = new PlanFields
        {
            On = standing?.NextDueOn is { } due && due > today ? due : today,
            Window = standing?.NextDueAtNight == true ? VisitWindow.Night : VisitWindow.Day,
            Why = standing?.DueBecause,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid premisesId, CancellationToken cancel)
    {
        if (!await Load(premisesId, cancel))
        {
            return NotFound();
        }

        var officers = (List<SelectListItem>)ViewData["Officers"]!;
        foreach (var (field, message) in plan.Check(Input.OfficerId, Input.On, Input.Why, officers))
        {
            ModelState.AddModelError($"Input.{field}", message);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await plan.Add(premisesId, Premises.AuthorityId, Input.ToPlan(), cancel);
        TempData["Done"] = $"A visit is planned for {UkTime.RelativeDay(Input.On!.Value, clock.UkToday())}.";
        return LocalRedirect(Register.RegisterLinks.Premises(premisesId));
    }

    private async Task<bool> Load(Guid premisesId, CancellationToken cancel)
    {
        premisesId = await db.StandingFor(premisesId, cancel);
        if (await db.Premises.AsNoTracking().SingleOrDefaultAsync(premises => premises.Id == premisesId, cancel) is not { } found)
        {
            return false;
        }

        Premises = found;
        ViewData["Officers"] = await plan.Officers(found.AuthorityId, cancel);
        return true;
    }
}
