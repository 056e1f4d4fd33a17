using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Retention.Disposed;
using PremisesWatch.Features.Visits.Read;

namespace PremisesWatch.Features.Visits.Sheet;

public sealed class SheetModel(ReadVisit read, NoSuchRecord none, TimeProvider clock) : PageModel
{
    public VisitFile Visit { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await read.Run(id, cancel) is not { } visit)
        {
            return await none.Answer(HttpContext, id, cancel);
        }

        Visit = visit;
        return Page();
    }
}
