using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Account.Sessions;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.Password;

public sealed class PasswordModel(ChoosePassword choose, ICurrentPerson person) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Current))
        {
            ModelState.AddModelError(nameof(Current), "Enter the password you have now");
        }

        ChosenPassword.Check(ModelState, Chosen, Again);
        if (ModelState.IsValid && await choose.Run(person.Id, await HttpContext.SessionId(), Current!, Chosen!, cancel) is var (field, message))
        {
            ModelState.AddModelError(field, message);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Done"] = "Your password is changed. You are signed out on your other devices.";
        return LocalRedirect(Home.HomeLinks.Home);
    }
}
