using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Intelligence.Start;

public sealed class StartModel(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person) : PageModel
{
    /// <summary>Null for those who do not count items.</summary>
    public ItemCounts? Counts { get; private set; }

    public async Task OnGet(CancellationToken cancel) =>
        Counts = person.Is(Role.PoliceLiaison, Role.Manager) ? await IntelligenceSql.Counts(db, clock.UkToday(), cancel) : null;
}
