using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Account.SignIn;

public sealed class SignInModel(SignPersonIn signIn) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            ModelState.AddModelError(nameof(Email), "Enter your email address");
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), "Enter your password");
        }

        if (!ModelState.IsValid || await signIn.Run(Email!, Password!) is { } refusal && Refuse(refusal))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (User.HasClaim(claim => claim.Type == PersonClaims.OwnPasswordDue))
        {
            return LocalRedirect(AccountLinks.Password);
        }

        return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : LocalRedirect(Home.HomeLinks.Home);
    }

    private bool Refuse(string why)
    {
        ModelState.AddModelError(nameof(Email), why);
        return true;
    }
}
