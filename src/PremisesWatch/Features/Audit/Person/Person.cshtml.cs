using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Audit.Person;

public sealed class PersonModel(ReadLines read, FindAudited find) : PageModel
{
    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public AuditLines Lines { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, long? before, CancellationToken cancel)
    {
        if (await find.Name(id, cancel) is not { } name)
        {
            return NotFound();
        }

        (Id, Name, Lines) = (id, name, await read.OfPerson(id, before, cancel));
        return Page();
    }
}
