using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Close;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Register.Listing;

public sealed class ListingModel(PremisesWatchDb db, StillTrades stillTrades, ClosePremises close, TimeProvider clock) : PageModel
{
    private const string There = "there";
    private const string Gone = "gone";

    public static readonly SelectListItem[] Answers = [new("It is still there", There), new("It has closed", Gone)];

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Premises Premises { get; private set; } = null!;

    /// <summary>As the food register last gave it.</summary>
    public FhrsListing? Listing { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Find(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
        {
            return NotFound();
        }

        if (Answer is not (There or Gone))
        {
            ModelState.AddModelError(nameof(Answer), "Say whether it is still there");
        }

        ReasonCheck.Run(Reason, nameof(Reason), ModelState);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Done"] = Answer == There
            ? await stillTrades.Run(id, ReasonCheck.Tidy(Reason)!, cancel) ? $"{Premises.Name} is still there." : "Somebody has answered this already."
            : await close.Close(id, clock.UkToday(), ReasonCheck.Tidy(Reason)!, cancel) == true ? $"{Premises.Name} is closed." : $"{Premises.Name} was closed already.";
        return Redirect(RegisterLinks.Premises(id));
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        Premises = (await db.Premises.AsNoTracking().SingleOrDefaultAsync(premises => premises.Id == id, cancel))!;
        Listing = await db.FhrsListings.AsNoTracking().Where(listing => listing.PremisesId == id).OrderByDescending(listing => listing.LastListedOn).FirstOrDefaultAsync(cancel);
        return Premises is not null;
    }
}
