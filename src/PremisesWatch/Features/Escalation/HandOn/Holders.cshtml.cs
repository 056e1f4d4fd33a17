using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Escalation.HandOn;

public sealed class HoldersModel(PremisesWatchDb db, ICurrentPerson person, ReadHeld read) : PageModel
{
    private const int MostPeople = 500;

    public IReadOnlyList<Stranded> Stranded { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (Person is { } chosen)
        {
            return LocalRedirect(EscalationLinks.HandOnOf(chosen));
        }

        Stranded = await read.Stranded(cancel);
        var (every, mine) = (person.SeesEveryAuthority, person.AuthorityIds.ToArray());
        People = await db.Users
            .Where(known => known.LeftAt == null && known.Roles.Any(role => role.Role != Role.Administrator)
                && (every || known.SeesEveryAuthority || known.Authorities.Any(authority => mine.Contains(authority.AuthorityId))))
            .OrderBy(known => known.Name).ThenBy(known => known.Id).Take(MostPeople)
            .Select(known => new SelectListItem(known.Name, known.Id.ToString())).ToListAsync(cancel);
        return Page();
    }
}
