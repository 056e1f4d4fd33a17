using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Listings;

public sealed class WaitingModel(PremisesWatchDb db, SortListing sort) : PageModel
{
    private const int Size = 50;

    public IReadOnlyList<FhrsListing> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; }

    public int Pages => (Total + Size - 1) / Size;

    public string? Q { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        Q = Request.Query["q"].ToString().Trim() is { Length: > 0 } words ? words[..Math.Min(100, words.Length)] : null;
        Number = int.TryParse(Request.Query["page"], out var page) ? Math.Clamp(page, 1, 100_000) : 1;
        var waiting = db.FhrsListings.AsNoTracking().Where(listing => listing.State == ListingState.OtherType);
        if (Q is not null)
        {
            var like = $"%{Q.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            waiting = waiting.Where(listing => EF.Functions.ILike(listing.BusinessName, like) || EF.Functions.ILike(listing.Postcode!, like) || EF.Functions.ILike(listing.AddressLine1!, like));
        }

        Total = await waiting.CountAsync(cancel);
        Rows = await waiting.OrderBy(listing => listing.BusinessName).ThenBy(listing => listing.FhrsId).Skip((Number - 1) * Size).Take(Size).ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPost(long id, CancellationToken cancel)
    {
        if (await sort.Take(id, cancel) is not { } premises)
        {
            TempData["Done"] = "Somebody else dealt with this record first.";
            return LocalRedirect(ImportsLinks.Waiting);
        }

        TempData["Done"] = $"{premises.Name} is in the register as {premises.Reference}.";
        return LocalRedirect(Register.RegisterLinks.Premises(premises.Id));
    }

    public string Address(int page) => ImportsLinks.WaitingPage(Q, page);
}
