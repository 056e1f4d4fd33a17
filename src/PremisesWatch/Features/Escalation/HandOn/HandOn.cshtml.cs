using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Escalation.HandOn;

public sealed class HandOnModel(PremisesWatchDb db, ReadHeld read, HandOnHeld handOn, ICurrentPerson person) : PageModel
{
    public Person Holder { get; private set; } = null!;

    public GroupsForm Form { get; private set; } = new([], [], new Dictionary<string, string?>(), "");

    public bool HandedOnBefore { get; private set; }

    /// <summary>Who takes over, by the group's key.</summary>
    [BindProperty]
    public Dictionary<string, string?> To { get; set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        var chosen = GroupsForm.Chosen(To);
        if (chosen.Count == 0 && Form.Groups.Count > 0)
        {
            ModelState.AddModelError($"To[{Form.Groups[0].Key}]", "Choose who takes over");
            return Answer(StatusCodes.Status400BadRequest);
        }

        var result = await handOn.Run(id, chosen, cancel);
        foreach (var key in result.CannotTake)
        {
            ModelState.AddModelError($"To[{key}]", "Choose somebody who has this role in this authority. Nothing was moved");
        }

        if (!ModelState.IsValid)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        return result.Moved.Total == 0 ? await TooLate(id, cancel) : await Done(id, result.Moved, cancel);
    }

    private async Task<IActionResult> TooLate(Guid id, CancellationToken cancel)
    {
        HandedOnBefore = true;
        await Load(id, cancel);
        return Answer(StatusCodes.Status409Conflict);
    }

    private async Task<LocalRedirectResult> Done(Guid id, Held moved, CancellationToken cancel)
    {
        TempData["Done"] = $"Handed on from {Holder.Name}: {moved.InWords}.";
        return LocalRedirect((await read.Of(id, cancel)).Count == 0 ? EscalationLinks.HandOn : EscalationLinks.HandOnOf(id));
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        var held = await read.Of(id, cancel);
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel) is not { } found || (held.Count == 0 && !await IsColleague(id, cancel)))
        {
            return false;
        }

        Holder = found;
        Form = new GroupsForm(held, await read.Receivers(id, cancel), To, "Leave it where it is");
        return true;
    }

    private async Task<bool> IsColleague(Guid id, CancellationToken cancel)
    {
        var ids = person.AuthorityIds.ToArray();
        return person.SeesEveryAuthority || await db.Users.AnyAsync(
            known => known.Id == id && (known.SeesEveryAuthority || known.Authorities.Any(sees => ids.Contains(sees.AuthorityId))), cancel);
    }
}
