using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Shared;

namespace PremisesWatch.Features.Admin.Users.Confirm;

public sealed class ConfirmModel(RolesToConfirm roles) : PageModel
{
    public IReadOnlyList<WaitingRole> Waiting { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) => Waiting = await roles.Read(cancel);

    public async Task<IActionResult> OnPost(Guid person, Role role, string? answer, CancellationToken cancel)
    {
        if (!ModelState.IsValid || answer is not ("confirm" or "refuse"))
        {
            return BadRequest();
        }

        var name = await roles.Answer(person, role, confirm: answer == "confirm", cancel);
        TempData["Done"] = name is null
            ? "Somebody else answered first, or the role no longer waits for you. Nothing was changed."
            : answer == "confirm" ? $"{name} is {RoleWords.Of(role)} from now on." : $"{name} is not given the role.";
        return LocalRedirect(AdminLinks.RolesToConfirm);
    }
}
