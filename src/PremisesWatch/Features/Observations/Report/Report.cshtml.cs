using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Visits.Form;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Observations.Report;

public sealed class ReportModel(PremisesWatchDb db, TimeProvider clock, AskVisitQuestions ask, ReportObservation report) : PageModel
{
    private const int LongestText = 4000;

    public Premises Premises { get; private set; } = null!;

    public VisitQuestions Questions { get; private set; } = null!;

    /// <summary>What the text seems to hold; asked about once, and never blocking.</summary>
    public IReadOnlyList<string> Hints { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Ages { get; } = [new("", ""), .. VisitWords.Ages.Select(age => new SelectListItem(age.Item2, age.Item1))];

    public static IReadOnlyList<SelectListItem> Gaps { get; } = [new("", ""), .. VisitWords.Gaps.Select(gap => new SelectListItem(gap.Item2, gap.Item1))];

    [BindProperty]
    public Guid Submission { get; set; }

    [BindProperty]
    public string? Indicator { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public ApparentAgeBand? Age { get; set; }

    [BindProperty]
    public AgeGapBand? Gap { get; set; }

    [BindProperty]
    public string? SeenAt { get; set; }

    /// <summary>The text was looked at again and is right.</summary>
    [BindProperty]
    public bool TextIsRight { get; set; }

    public async Task<IActionResult> OnGet(Guid premisesId, CancellationToken cancel)
    {
        if (!await Load(premisesId, cancel))
        {
            return NotFound();
        }

        Submission = Guid.CreateVersion7(clock.GetUtcNow());
        SeenAt = VisitForm.Local(clock.GetUtcNow());
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid premisesId, CancellationToken cancel)
    {
        if (!await Load(premisesId, cancel))
        {
            return NotFound();
        }

        var seenAt = Check();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Hints = TextIsRight ? [] : FreeTextHints.In(What);
        if (Hints.Count > 0)
        {
            return Page();
        }

        var sign = Questions.Find(Indicator!)!;
        await report.Run(Premises, new Sighting(Submission, sign, How!, string.IsNullOrWhiteSpace(What) ? null : What.Trim(), Age, Gap, seenAt), cancel);
        TempData["Done"] = sign.Severity == 5
            ? $"The observation is saved. The {Questions.WhoIsTold} have been told."
            : "The observation is saved.";
        return LocalRedirect(Register.RegisterLinks.Premises(premisesId));
    }

    private DateTimeOffset Check()
    {
        if (Submission == Guid.Empty)
        {
            ModelState.AddModelError("", "This form has lost its number: open a new one from the page of the place");
        }

        if (Questions.Find(Indicator ?? "") is null)
        {
            ModelState.AddModelError(nameof(Indicator), $"Choose what was seen or reported, from those that fit a {Questions.Type.Name.ToLowerInvariant()}");
        }

        if (Questions.Provenances.All(provenance => provenance.Code != How))
        {
            ModelState.AddModelError(nameof(How), "Choose how you know");
        }

        if (What?.Length > LongestText)
        {
            ModelState.AddModelError(nameof(What), $"Keep the text under {LongestText} characters");
        }

        var now = clock.GetUtcNow();
        if (!DateTime.TryParseExact(SeenAt, VisitForm.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year < 2000)
        {
            ModelState.AddModelError(nameof(SeenAt), "Enter when it was seen, as a date and a time");
            return now;
        }

        var at = UkTime.FromUk(local);
        if (at > now.AddMinutes(5))
        {
            ModelState.AddModelError(nameof(SeenAt), "It cannot have been seen in the future: check the date and time");
        }

        return at;
    }

    private async Task<bool> Load(Guid premisesId, CancellationToken cancel)
    {
        premisesId = await db.StandingFor(premisesId, cancel);
        if (await db.Premises.AsNoTracking().SingleOrDefaultAsync(premises => premises.Id == premisesId, cancel) is not { } found)
        {
            return false;
        }

        Premises = found;
        Questions = await ask.For(found.TypeCode, cancel);
        return true;
    }
}
