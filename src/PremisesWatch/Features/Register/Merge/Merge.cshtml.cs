using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Register.Merge;

public sealed class MergeModel(PremisesWatchDb db, FindToMerge find, MergePremises merge) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The other entry.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? With { get; set; }

    /// <summary>Which of the two stands.</summary>
    [BindProperty]
    public Guid? Stands { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Premises Place { get; private set; } = null!;

    public Premises? Other { get; private set; }

    public IReadOnlyList<Premises> Found { get; private set; } = [];

    /// <summary>What is on record of each, by entry: visits, observations, open flags.</summary>
    public IReadOnlyDictionary<Guid, string> OnRecord { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        ReasonCheck.Run(Reason, nameof(Reason), ModelState);
        if (Other is null || (Stands != Place.Id && Stands != Other.Id))
        {
            ModelState.AddModelError(nameof(Stands), "Choose which of the two stands");
        }

        if (ModelState.IsValid)
        {
            var goes = Stands == Place.Id ? Other! : Place;
            if (await merge.Run(goes.Id, Stands!.Value, ReasonCheck.Tidy(Reason)!, cancel) is not { } problem)
            {
                TempData["Done"] = $"{goes.Name} ({goes.Reference}) is merged into this place. All that was on record of it is here.";
                return LocalRedirect(RegisterLinks.Premises(Stands.Value));
            }

            ModelState.AddModelError(nameof(Stands), problem);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await db.Premises.AsNoTracking().SingleOrDefaultAsync(premises => premises.Id == id, cancel) is not { } place)
        {
            return false;
        }

        Place = place;
        Other = With is null ? null : await db.Premises.AsNoTracking().SingleOrDefaultAsync(premises => premises.Id == With, cancel);
        if (Other is null)
        {
            Found = await find.Run(place, ReasonCheck.Tidy(Q), cancel);
            return true;
        }

        var onRecord = new Dictionary<Guid, string>();
        foreach (var entry in new[] { place, Other }.DistinctBy(entry => entry.Id))
        {
            var visits = await db.Visits.CountAsync(visit => visit.PremisesId == entry.Id && visit.EndedAt == null, cancel);
            var signs = await db.Observations.CountAsync(observation => observation.PremisesId == entry.Id && observation.WithdrawnAt == null, cancel);
            var flags = await db.Flags.CountAsync(flag => flag.PremisesId == entry.Id && flag.DecidedAt == null, cancel);
            onRecord[entry.Id] = $"{visits} visits, {signs} observations, {flags} open flags";
        }

        OnRecord = onRecord;
        return true;
    }
}
