using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register;
using PremisesWatch.Features.Register.Merge;

namespace PremisesWatch.Features.Imports.Matching.Part;

public sealed class PartModel(PremisesWatchDb db, ReadParts read, PartPremises part, PartNumber partNumber) : PageModel
{
    public const int LongestReason = 500;

    public Parts Parts { get; private set; } = null!;

    /// <summary>The merge to be undone; null until one is chosen.</summary>
    public PremisesMerge? Chosen { get; private set; }

    public IReadOnlyList<RecordedSince> Since { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Merge { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What was recorded since and belongs to the parted place.</summary>
    [BindProperty]
    public List<Guid> Give { get; set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        var reason = Reason?.Trim();
        if (string.IsNullOrEmpty(reason) || reason.Length > LongestReason)
        {
            ModelState.AddModelError(nameof(Reason), $"Enter the reason, in up to {LongestReason} characters");
        }
        else if (Chosen is null)
        {
            ModelState.AddModelError("", "Somebody parted them first, or they were never merged");
        }
        else if (await part.Run(Chosen.Id, reason, Give.Intersect(Since.Select(since => since.Id)).ToList(), cancel) is { } problem)
        {
            ModelState.AddModelError("", problem);
        }
        else
        {
            TempData["Done"] = "They are two places again. All that the merge had brought went back.";
            return LocalRedirect(RegisterLinks.Premises(Chosen.PremisesId));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostNumber(Guid id, string? scheme, string? value, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        var known = Parts.Numbers.Any(number => number.SchemeCode == scheme && number.Value == value);
        var parted = known ? await partNumber.Run(id, scheme!, value!, cancel) : null;
        TempData["Done"] = parted switch
        {
            null => "That number is not joined to this place any more.",
            { Own: null } => "The record is taken from this place, and waits until somebody says which place it is of. It will not be joined to this one again.",
            _ => "The record is a place of its own now, and will not be joined to the other again.",
        };
        return LocalRedirect(parted is { Own: { } own } ? RegisterLinks.Premises(own) : ImportsLinks.Part(id));
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await read.Run(id, cancel) is not { } parts)
        {
            return false;
        }

        Parts = parts;
        Chosen = await db.PremisesMerges.AsNoTracking().SingleOrDefaultAsync(merge => merge.Id == Merge && merge.IntoId == id && merge.PartedAt == null, cancel);
        Since = Chosen is null ? [] : await read.Since(Chosen, cancel);
        return true;
    }
}
