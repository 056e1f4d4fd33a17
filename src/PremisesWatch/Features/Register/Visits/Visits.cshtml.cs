using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Register.Overview;

namespace PremisesWatch.Features.Register.Visits;

public sealed class VisitsModel(ReadFace readFace, ListVisits listVisits) : PageModel
{
    public PremisesFace Face { get; private set; } = null!;

    public VisitList List { get; private set; } = new([], [], 0);

    public int Number { get; private set; }

    public int Pages => Math.Max(1, (List.Total + ListVisits.Size - 1) / ListVisits.Size);

    public async Task<IActionResult> OnGet(Guid id, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        if (await readFace.Run(id, cancel) is not { } face)
        {
            return NotFound();
        }

        Face = face;
        Number = PageNumber.Read(number);
        List = await listVisits.Run(id, Number, cancel);
        return Page();
    }

    public static string Said(VisitOutcome outcome) => outcome switch
    {
        VisitOutcome.Completed => "Completed",
        VisitOutcome.ClosedOnArrival => "Closed on arrival",
        VisitOutcome.EntryRefused => "Entry refused",
        VisitOutcome.NoLongerTrading => "No longer trading",
        _ => "Left for safety",
    };
}
