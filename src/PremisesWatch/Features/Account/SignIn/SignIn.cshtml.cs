using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Account.SignIn;

public sealed class SignInModel(SignPersonIn signIn) : PageModel
{
    private const int LongestAddress = 254;
    private const int LongestPassword = 200;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            // A session never passes from one person to another: the old one ends first.
            await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return LocalRedirect(AccountLinks.SignIn);
        }

        Check();
        if (ModelState.IsValid)
        {
            var result = await signIn.Run(HttpContext, Email!, Password!, Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null, cancel);
            if (result.Refusal is null)
            {
                return LocalRedirect(result.CodeDue ? result.MustSetUp ? AccountLinks.Authenticator : AccountLinks.Code : Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Home.HomeLinks.Home);
            }

            ModelState.AddModelError(nameof(Email), result.Refusal);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(Email) || Email.Length > LongestAddress)
        {
            ModelState.AddModelError(nameof(Email), "Enter your email address");
        }

        if (string.IsNullOrEmpty(Password) || Password.Length > LongestPassword)
        {
            ModelState.AddModelError(nameof(Password), "Enter your password");
        }
    }
}
