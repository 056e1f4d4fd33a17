using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Features.Escalation.HandOn;

namespace PremisesWatch.Features.Admin.Users.Leave;

public sealed class LeaveModel(PremisesWatchDb db, MarkAsLeft mark, ReadHeld held) : PageModel
{
    public Person Person { get; private set; } = null!;

    public GroupsForm Form { get; private set; } = new([], [], new Dictionary<string, string?>(), "");

    /// <summary>Who takes over, by the group's key.</summary>
    [BindProperty]
    public Dictionary<string, string?> To { get; set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        var leaving = await mark.Run(id, GroupsForm.Chosen(To), cancel);
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        switch (leaving.Result)
        {
            case LeaveResult.Left:
                return Done($"{Person.Name} is marked as left.{(leaving.HandedOn.Total == 0 ? "" : $" Handed on: {leaving.HandedOn.InWords}.")}");
            case LeaveResult.LeftBefore:
                return Done($"{Person.Name} was marked as left already. Nothing was changed.");
            case LeaveResult.LastAdministrator:
                ModelState.AddModelError("", Administrators.WhyNot(Person.Name));
                break;
            default:
                foreach (var key in leaving.CannotTake)
                {
                    ModelState.AddModelError($"To[{key}]", "Choose somebody who has this role in this authority. Nothing was changed");
                }

                break;
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private LocalRedirectResult Done(string text)
    {
        TempData["Done"] = text + (Form.Groups.Count == 0 ? "" : " They still hold something: a CPLO or a manager is asked to hand it on.");
        return LocalRedirect(AdminLinks.Users);
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel) is not { } found)
        {
            return false;
        }

        Person = found;
        Form = new GroupsForm(await held.Of(id, cancel), await held.Receivers(id, cancel), To, "Not known yet");
        return true;
    }
}
