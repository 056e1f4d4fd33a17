using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Retention.Disposed;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Visits.Read;

public sealed class ReadModel(ReadVisit read, NoSuchRecord none, ICurrentPerson person) : PageModel
{
    public VisitFile Visit { get; private set; } = null!;

    public bool MayAmend => Visit.Stands && person.Is(Role.LicensingOfficer, Role.Cplo);

    public bool MayWithdraw => Visit.Stands && (person.Is(Role.Cplo) || Visit.Visit.RecordedBy == person.Id);

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
