using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Listings;

public sealed class ToReviewModel(PremisesWatchDb db, SortListing sort) : PageModel
{
    private const int Most = 20;

    public IReadOnlyList<(FhrsListing Listing, Premises? Likely)> Pairs { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        var waiting = db.FhrsListings.AsNoTracking().Where(listing => listing.State == ListingState.ToReview);
        Total = await waiting.CountAsync(cancel);
        var listings = await waiting.OrderBy(listing => listing.BusinessName).ThenBy(listing => listing.FhrsId).Take(Most).ToListAsync(cancel);
        var ids = listings.Select(listing => listing.LikelyPremisesId).ToList();
        var likely = await db.Premises.AsNoTracking().Where(premises => ids.Contains(premises.Id)).ToDictionaryAsync(premises => premises.Id, cancel);
        Pairs = listings.ConvertAll(listing => (listing, listing.LikelyPremisesId is { } id ? likely.GetValueOrDefault(id) : null));
    }

    public async Task<IActionResult> OnPostSame(long id, CancellationToken cancel) => Done(await sort.Join(id, cancel) is not null, "The record is joined to its place.");

    public async Task<IActionResult> OnPostDifferent(long id, CancellationToken cancel) => Done(await sort.Take(id, cancel) is not null, "The record is a place of its own now.");

    private LocalRedirectResult Done(bool worked, string text)
    {
        TempData["Done"] = worked ? text : "Somebody else dealt with this record first.";
        return LocalRedirect(ImportsLinks.ToReview);
    }
}
