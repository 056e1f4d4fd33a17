using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PremisesWatch.Data.SignIn;

/// <summary>Says on every connection whose credential is asked for; Npgsql clears it before the connection is used again.</summary>
internal sealed class AccountInterceptor : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (eventData.Context is SignInDb { Account: { } account })
        {
            AccountSql.Say(connection, account);
        }
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        eventData.Context is SignInDb { Account: { } account } ? AccountSql.SayAsync(connection, account, cancellationToken) : Task.CompletedTask;
}
