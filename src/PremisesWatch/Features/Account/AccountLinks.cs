namespace PremisesWatch.Features.Account;

public static class AccountLinks
{
    public const string Root = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Password = "/account/password";
    public const string Code = "/account/code";
    public const string Authenticator = "/account/authenticator";
    public const string Devices = "/account/devices";

    public static string Invitation(string token) => $"/account/invitation/{token}";
}
