using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace PremisesWatch.Features.Account.Authenticator;

/// <summary>For somebody who signs in and has to set codes up, and for somebody signed in who wants them, or has a new phone.</summary>
public sealed class AuthenticatorModel(SetUpAuthenticator setUp) : PageModel
{
    private const int PixelsOfModule = 4;

    [BindProperty]
    public string? Sealed { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string Secret { get; private set; } = "";

    public string QrCode { get; private set; } = "";

    public bool AsksPassword { get; private set; }

    /// <summary>Shown in the answer itself; null until they are made.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    /// <summary>Where they go on to.</summary>
    public string Next { get; private set; } = Home.HomeLinks.Home;

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Show(null, cancel) ? Page() : LocalRedirect(AccountLinks.SignIn);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var result = await setUp.Run(HttpContext, Sealed, Code, Password, cancel);
        if (result is null)
        {
            return LocalRedirect(AccountLinks.SignIn);
        }

        if (result.RecoveryCodes is { } codes)
        {
            RecoveryCodes = codes;
            Next = Url.IsLocalUrl(result.ReturnUrl) ? result.ReturnUrl : Next;
            return Page();
        }

        ModelState.AddModelError(result.Field!, result.Problem!);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await Show(Sealed, cancel) ? Page() : LocalRedirect(AccountLinks.SignIn);
    }

    private async Task<bool> Show(string? sealedBefore, CancellationToken cancel)
    {
        if (await setUp.Offer(HttpContext, sealedBefore, cancel) is not { } offer)
        {
            return false;
        }

        (Secret, Sealed, AsksPassword) = (offer.Secret, offer.Sealed, offer.AsksPassword);
        ModelState.Remove(nameof(Sealed));
        using var data = QRCodeGenerator.GenerateQrCode(offer.Address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        QrCode = svg.GetGraphic(PixelsOfModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return true;
    }
}
