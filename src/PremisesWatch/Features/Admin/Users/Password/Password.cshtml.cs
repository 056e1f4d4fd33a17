using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;

namespace PremisesWatch.Features.Admin.Users.Password;

public sealed class PasswordModel(PremisesWatchDb db, ResetPassword reset) : PageModel
{
    public Person Person { get; private set; } = null!;

    /// <summary>Shown in the answer itself: it is kept nowhere.</summary>
    public string? Given { get; private set; }

    [BindProperty]
    public bool ForgetCodes { get; set; }

    public bool ChangedBefore { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, string? version, CancellationToken cancel)
    {
        Given = await reset.Run(id, version ?? "", ForgetCodes, cancel);
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        ChangedBefore = Given is null;
        Response.StatusCode = ChangedBefore ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        Person = (await db.Users.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel))!;
        return Person is not null;
    }
}
