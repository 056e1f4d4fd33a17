namespace PremisesWatch.Features.Account;

public static class AccountLinks
{
    public const string Root = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Password = "/account/password";
    public const string SingleSignOn = "/account/single-sign-on";
    public const string SingleSignOnCallback = "/account/single-sign-on/callback";
    public const string SingleSignOnDone = "/account/single-sign-on/done";
    public const string SignedOutHere = "/account/single-sign-on/signed-out";
    public const string SignOutThere = "/account/single-sign-on/sign-out";
    public const string SignedOutThereCallback = "/account/single-sign-on/sign-out/callback";
    public const string Code = "/account/code";
    public const string Authenticator = "/account/authenticator";
    public const string Devices = "/account/devices";

    /// <summary>A link and no form: the security policy lets a form lead nowhere else, and what comes back is tied to the browser that went.</summary>
    public static string StartSingleSignOn(string? returnUrl) => SingleSignOn + (returnUrl is null ? "" : $"?ReturnUrl={Uri.EscapeDataString(returnUrl)}");

    public static string Invitation(string token) => $"/account/invitation/{token}";
}
