using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Visits.Read;

namespace PremisesWatch.Features.Visits.Sheet;

public sealed class SheetModel(ReadVisit read, TimeProvider clock) : PageModel
{
    public VisitFile Visit { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await read.Run(id, cancel) is not { } visit)
        {
            return NotFound();
        }

        Visit = visit;
        return Page();
    }
}
