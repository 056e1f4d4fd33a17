using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Retention.Disposed;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Escalation.Decide;

public sealed class DecideModel(ReadFlag read, DecideFlag decide, NoSuchRecord none, PremisesWatchDb db, TimeProvider clock, ICurrentPerson person) : PageModel
{
    private const int LongestReason = 4000;

    public FlagFile Record { get; private set; } = null!;

    public bool MayDecide { get; private set; }

    public bool DecidedBefore { get; private set; }

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; } =
        [.. FlagWords.Decisions.Select(choice => new SelectListItem($"{choice.Text}: {char.ToLowerInvariant(choice.Hint[0])}{choice.Hint[1..]}", choice.Decision.ToString()))];

    [BindProperty]
    public FlagDecision? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public DateOnly? VisitOn { get; set; }

    [BindProperty]
    public Guid? OfficerId { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : await none.Answer(HttpContext, id, cancel);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        var result = await decide.Run(id, new Decision(Decision!.Value, Reason!.Trim(), Until, OfficerId, VisitOn), cancel);
        switch (result)
        {
            case DecideResult.Decided:
                TempData["Done"] = $"Flag {Record.Flag.Reference} is decided: {FlagWords.Decision(Decision.ToString()).ToLowerInvariant()}.";
                return LocalRedirect(EscalationLinks.Flags);
            case DecideResult.NotYours:
                return StatusCode(StatusCodes.Status403Forbidden);
            default:
                await Load(id, cancel);
                DecidedBefore = true;
                return Answer(StatusCodes.Status409Conflict);
        }
    }

    private void Check()
    {
        var today = clock.UkToday();
        if (Decision is not { } chosen || !Enum.IsDefined(chosen))
        {
            ModelState.AddModelError(nameof(Decision), "Choose what is to be done");
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Give the reason, so that those who come after can follow it");
        }
        else if (Reason.Length > LongestReason)
        {
            ModelState.AddModelError(nameof(Reason), $"Keep the reason under {LongestReason} characters");
        }

        if (Decision == FlagDecision.Monitor && !(Until > today && Until <= today.AddYears(1)))
        {
            ModelState.AddModelError(nameof(Until), "Enter the day monitoring ends: after today, and within a year");
        }

        if (Decision == FlagDecision.Visit && (VisitOn is null || VisitOn < today))
        {
            ModelState.AddModelError(nameof(VisitOn), "Enter the day of the visit: today or later");
        }

        if (Decision == FlagDecision.Visit && Officers.All(officer => officer.Value != OfficerId?.ToString()))
        {
            ModelState.AddModelError(nameof(OfficerId), "Choose who goes");
        }
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await read.Run(id, cancel) is not { } file)
        {
            return false;
        }

        Record = file;
        MayDecide = file.Flag.DecidedAt is null && await decide.MayDecide(id, cancel);
        VisitOn ??= Request.Method == "GET" ? clock.UkToday() : null;
        Officers = await db.Users
            .Where(officer => officer.LeftAt == null
                && officer.Roles.Any(role => role.Role == Role.LicensingOfficer || role.Role == Role.Cplo)
                && (officer.SeesEveryAuthority || officer.Authorities.Any(authority => authority.AuthorityId == file.Flag.AuthorityId)))
            .OrderBy(officer => officer.Name).Take(200)
            .Select(officer => new SelectListItem(officer.Name, officer.Id.ToString(), officer.Id == person.Id)).ToListAsync(cancel);
        return true;
    }
}
