using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;

namespace PremisesWatch.Features.Admin.Users.Return;

public sealed class ReturnModel(PremisesWatchDb db, LetReturn letReturn) : PageModel
{
    public Person Person { get; private set; } = null!;

    /// <summary>Their invitation, shown in the answer itself: it is kept nowhere.</summary>
    public string? Given { get; private set; }

    public bool ReturnedBefore { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        Given = await letReturn.Run(id, cancel);
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        ReturnedBefore = Given is null;
        Response.StatusCode = ReturnedBefore ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        Person = (await db.Users.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel))!;
        return Person is not null;
    }
}
