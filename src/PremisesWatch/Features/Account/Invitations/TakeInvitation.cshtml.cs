using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Account.Password;

namespace PremisesWatch.Features.Account.Invitations;

public sealed class TakeInvitationModel(TakeInvitation take) : PageModel
{
    /// <summary>Null where the link opens nothing.</summary>
    public string? Email { get; private set; }

    [BindProperty]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task<IActionResult> OnGet(string token, CancellationToken cancel)
    {
        Email = await take.Email(token, cancel);
        return Answer(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPost(string token, CancellationToken cancel)
    {
        Email = await take.Email(token, cancel);
        ChosenPassword.Check(ModelState, Chosen, Again);
        if (Email is null || !ModelState.IsValid)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        var (opens, problem) = await take.Run(token, Chosen!, cancel);
        if (opens && problem is null)
        {
            TempData["Done"] = "Your password is saved. Sign in with it.";
            return LocalRedirect(AccountLinks.SignIn);
        }

        if (problem is not null)
        {
            ModelState.AddModelError(nameof(Chosen), problem);
        }

        Email = opens ? Email : null;
        return Answer(StatusCodes.Status400BadRequest);
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = Email is null ? StatusCodes.Status410Gone : status;
        return Page();
    }
}
