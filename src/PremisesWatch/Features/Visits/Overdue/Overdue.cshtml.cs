using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Visits.Overdue;

public sealed record OverdueRow(Guid Id, string Name, string Address, Band Band, bool Provisional, DateOnly DueOn, string? Because);

public sealed class OverdueModel(PremisesWatchDb db, TimeProvider clock) : PageModel
{
    private const int Size = 50;

    public IReadOnlyList<OverdueRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; }

    public int Pages => (Total + Size - 1) / Size;

    public DateOnly Today { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        Today = clock.UkToday();
        Number = int.TryParse(Request.Query["page"], out var page) ? Math.Clamp(page, 1, 100_000) : 1;
        var overdue =
            from standing in db.Standings
            join premises in db.Premises on standing.PremisesId equals premises.Id
            where standing.NextDueOn < Today && premises.Status == PremisesStatus.Open
            select new { standing, premises };
        Total = await overdue.CountAsync(cancel);
        Rows = await overdue.OrderBy(row => row.standing.Band).ThenBy(row => row.standing.NextDueOn).ThenBy(row => row.premises.Id)
            .Skip((Number - 1) * Size).Take(Size)
            .Select(row => new OverdueRow(
                row.premises.Id, row.premises.Name, row.premises.AddressLine1 + ", " + row.premises.Postcode, row.standing.Band, row.standing.Provisional,
                row.standing.NextDueOn!.Value, row.standing.DueBecause))
            .ToListAsync(cancel);
    }

    public string Address(int page) => VisitsLinks.OverduePage(page);
}
