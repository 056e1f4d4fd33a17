using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account;

public sealed class AccountAccess : AccessRows
{
    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.ForAnyone(AccountLinks.SignIn, "GET POST"),
        AccessRow.ForSignedIn(AccountLinks.SignOut, "POST"),
        AccessRow.ForSignedIn(AccountLinks.Password, "GET POST"),
    ];
}
