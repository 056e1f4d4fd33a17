using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Account.SignIn;

namespace PremisesWatch.Features.Account.Code;

public sealed class CodeModel(OpenSession open, OneTimeCodes codes, Attempts attempts) : PageModel
{
    private const int Longest = 40;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Recovery { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel) =>
        await open.Awaited(HttpContext, cancel) is { MustSetUp: false } ? Page() : LocalRedirect(AccountLinks.SignIn);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await open.Awaited(HttpContext, cancel) is not { MustSetUp: false } pending)
        {
            return LocalRedirect(AccountLinks.SignIn);
        }

        var (field, typed) = string.IsNullOrWhiteSpace(Recovery) ? (nameof(Code), Code) : (nameof(Recovery), Recovery);
        if (await WhyNot(pending, field, typed, cancel) is { } why)
        {
            ModelState.AddModelError(field, why);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await open.Complete(HttpContext, pending.Person, pending.ByProvider, cancel);
        if (field == nameof(Recovery))
        {
            TempData["Done"] = $"You used a recovery code: {await codes.RecoveryLeft(pending.Credential)} are left.";
        }

        return LocalRedirect(Url.IsLocalUrl(pending.ReturnUrl) ? pending.ReturnUrl : Home.HomeLinks.Home);
    }

    private async Task<string?> WhyNot(PendingSignIn pending, string field, string? typed, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > Longest)
        {
            return field == nameof(Code) ? "Enter the six digits that your app shows" : "Enter one of your recovery codes";
        }

        var counted = Attempts.Code(pending.Person.Id);
        if (await attempts.Begin(counted, cancel) is not null)
        {
            return "Too many wrong codes. Try again in some minutes";
        }

        if (field == nameof(Code) ? !await codes.Take(pending.Credential, typed, cancel) : !await codes.TakeRecovery(pending.Credential, typed))
        {
            return field == nameof(Code) ? "This code is not right, or was used before. Wait for the next one" : "This is not one of your recovery codes, or it was used before";
        }

        await attempts.Forget(counted, cancel);
        return null;
    }
}
