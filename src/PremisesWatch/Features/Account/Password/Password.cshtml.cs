using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Account.Password;

public sealed class PasswordModel(ChoosePassword choose) : PageModel
{
    private const int Longest = 200;

    public bool IsDue => User.HasClaim(claim => claim.Type == PersonClaims.OwnPasswordDue);

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
        Check();
        if (ModelState.IsValid && await choose.Run(User, Current!, Chosen!, cancel) is var (field, message))
        {
            ModelState.AddModelError(field, message);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Done"] = "Your password is changed.";
        return LocalRedirect(Home.HomeLinks.Home);
    }

    private void Check()
    {
        if (string.IsNullOrEmpty(Current))
        {
            ModelState.AddModelError(nameof(Current), "Enter the password you have now");
        }

        if (string.IsNullOrEmpty(Chosen) || Chosen.Length > Longest)
        {
            ModelState.AddModelError(nameof(Chosen), $"Enter a new password of 12 to {Longest} characters");
        }
        else if (Chosen != Again)
        {
            ModelState.AddModelError(nameof(Again), "The two new passwords differ: enter the same one twice");
        }
    }
}
