using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Register;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Risk.Override;

public sealed class OverrideModel(ReadOverride read, HoldBandUp hold, EndOverride end) : PageModel
{
    private const int LongestReason = 500;

    public Guid PremisesId { get; private set; }

    public OverrideFile Record { get; private set; } = null!;

    /// <summary>The band that it is in, and those above.</summary>
    public IEnumerable<SelectListItem> Bands => Enum.GetValues<Band>()
        .Where(band => band != Domain.Risk.Band.E && Record.Current?.IsAbove(band) != true)
        .Select(band => new SelectListItem(band == Record.Current ? $"Band {band}, where it is now" : $"Band {band}", band.ToString()));

    [BindProperty]
    public Band? Band { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>Why it is ended before its day.</summary>
    [BindProperty]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGet(Guid premisesId, CancellationToken cancel) => await Load(premisesId, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid premisesId, CancellationToken cancel)
    {
        if (!await Load(premisesId, cancel))
        {
            return NotFound();
        }

        if (Band is null || !Enum.IsDefined(Band.Value))
        {
            ModelState.Remove(nameof(Band));
            ModelState.AddModelError(nameof(Band), "Choose the band to hold it at");
        }

        if (Until is null)
        {
            ModelState.Remove(nameof(Until));
            ModelState.AddModelError(nameof(Until), "Enter the day it ends");
        }

        CheckReason(Reason, nameof(Reason));
        if (!ModelState.IsValid)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        if (await hold.Run(premisesId, Band!.Value, Reason!.Trim(), UkTime.FromUk(Until!.Value.ToDateTime(TimeOnly.MinValue)), cancel) is { } refusal)
        {
            await Load(premisesId, cancel);
            var (field, message) = OverrideWords.Of(refusal, Record.Current ?? Domain.Risk.Band.E);
            ModelState.AddModelError(field, message);
            return Answer(refusal == OverrideRefusal.HeldAlready ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
        }

        TempData["Done"] = $"{Record.Place} is held at band {Band} or above until {UkTime.Day(Until.Value)}.";
        return LocalRedirect(RegisterLinks.Premises(premisesId));
    }

    public async Task<IActionResult> OnPostEnd(Guid premisesId, Guid id, CancellationToken cancel)
    {
        if (!await Load(premisesId, cancel))
        {
            return NotFound();
        }

        CheckReason(Because, nameof(Because));
        if (!ModelState.IsValid)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        TempData["Done"] = await end.Run(premisesId, id, Because!.Trim(), cancel)
            ? "The band is no longer held up by hand. It comes down after a completed visit, where its figure lets it."
            : "It had ended already.";
        return LocalRedirect(RegisterLinks.Premises(premisesId));
    }

    private void CheckReason(string? reason, string field)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            ModelState.AddModelError(field, "Give the reason, so that those who come after can follow it");
        }
        else if (reason.Length > LongestReason)
        {
            ModelState.AddModelError(field, $"Keep the reason to {LongestReason} characters");
        }
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Load(Guid premisesId, CancellationToken cancel)
    {
        PremisesId = premisesId;
        if (await read.Run(premisesId, cancel) is not { } file)
        {
            return false;
        }

        Record = file;
        return true;
    }
}
