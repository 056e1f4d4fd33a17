using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Visits.Form;

namespace PremisesWatch.Features.Visits.Amend;

public sealed class AmendModel(PremisesWatchDb db, TimeProvider clock, AskVisitQuestions ask, FormOfVisit formOf, AmendVisit amend) : PageModel
{
    public Visit Visit { get; private set; } = null!;

    public Premises Premises { get; private set; } = null!;

    public VisitQuestions Questions { get; private set; } = null!;

    public VisitForm Form { get; private set; } = new([]);

    [BindProperty]
    public string? Reason { get; set; }

    public bool AmendedBefore { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (Visit.EndedAt is not null)
        {
            return LocalRedirect(VisitsLinks.Visit(id));
        }

        Form = await formOf.Run(id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        Form = new VisitForm(Request.Form);
        foreach (var problem in CheckVisitForm.Run(Form, Questions, clock.GetUtcNow()))
        {
            ModelState.AddModelError(problem.Field, problem.Message);
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > 2000)
        {
            ModelState.AddModelError(nameof(Reason), "Say why you amend it, in up to 2,000 characters");
        }

        if (!ModelState.IsValid)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        if (await amend.Run(id, Form, Reason!.Trim(), cancel) is not { } version)
        {
            AmendedBefore = true;
            return Answer(StatusCodes.Status409Conflict);
        }

        TempData["Done"] = $"Visit {version.Reference} is amended. Both versions are kept.";
        return LocalRedirect(VisitsLinks.Visit(version.Id));
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await db.Visits.AsNoTracking().SingleOrDefaultAsync(visit => visit.Id == id, cancel) is not { } found)
        {
            return false;
        }

        Visit = found;
        Premises = await db.Premises.AsNoTracking().SingleAsync(premises => premises.Id == found.PremisesId, cancel);
        Questions = await ask.For(Premises.TypeCode, cancel);
        return true;
    }
}
