using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Audit.Premises;

public sealed class PremisesModel(ReadLines read, PremisesWatchDb db) : PageModel
{
    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public AuditLines Lines { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, long? before, CancellationToken cancel)
    {
        if (await db.Premises.Where(place => place.Id == id).Select(place => place.Name).SingleOrDefaultAsync(cancel) is not { } name)
        {
            return NotFound();
        }

        (Id, Name, Lines) = (id, name, await read.OfPremises(id, before, cancel));
        return Page();
    }
}
