using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account;

public sealed class AccountAccess : AccessRows
{
    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.ForAnyone(AccountLinks.SignIn, "GET POST"),
        AccessRow.ForAnyone(AccountLinks.SingleSignOn, "GET"),
        AccessRow.ForAnyone(AccountLinks.SingleSignOnDone, "GET"),
        AccessRow.ForAnyone(AccountLinks.SignedOutHere, "GET"),
        AccessRow.ForAnyone(AccountLinks.SignOutThere, "GET"),
        AccessRow.ForAnyone(AccountLinks.Code, "GET POST"),
        AccessRow.ForAnyone(AccountLinks.Authenticator, "GET POST"),
        AccessRow.ForAnyone("/account/invitation/{token}", "GET POST"),
        AccessRow.ForSignedIn(AccountLinks.SignOut, "POST"),
        AccessRow.ForSignedIn(AccountLinks.Password, "GET POST"),
        AccessRow.ForSignedIn(AccountLinks.Devices, "GET POST"),
    ];
}
