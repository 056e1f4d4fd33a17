using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Intelligence.Disclosures;

public sealed class DisclosuresModel(ReadDisclosures read, TimeProvider clock) : PageModel
{
    private const int EarliestYear = 2000;

    public DisclosurePage Found { get; private set; } = null!;

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private set; }

    public bool IsThisMonth { get; private set; }

    /// <param name="month">Such as 2026-11; anything else is this month.</param>
    public async Task OnGet(string? month, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        var today = clock.UkToday();
        var now = new DateOnly(today.Year, today.Month, 1);
        Month = DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked <= now && asked.Year >= EarliestYear
            ? asked
            : now;
        IsThisMonth = Month == now;
        Found = await read.OfMonth(Month, number, cancel);
    }
}
