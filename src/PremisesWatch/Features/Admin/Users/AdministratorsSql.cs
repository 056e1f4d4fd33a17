using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Admin.Users;

internal static class AdministratorsSql
{
    /// <summary>Whoever asks may not know the others: single sign-on reads one person alone.</summary>
    public static Task<bool> IsLast(PremisesWatchDb db, Guid person, CancellationToken cancel) =>
        db.Database.SqlQuery<bool>($"""select walls.is_last_administrator({person}) as "Value" """).SingleAsync(cancel);
}
