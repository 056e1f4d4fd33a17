using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Account.Sessions;

/// <summary>Signs somebody out, on one device or on all: a cookie that is shown again opens nothing.</summary>
[Operation]
public sealed class EndSessions(SignInDb db)
{
    /// <param name="but">A session that goes on; null ends every one.</param>
    public Task<int> All(Guid personId, Guid? but = null, CancellationToken cancel = default) =>
        db.Sessions.Where(session => session.PersonId == personId && session.Id != but).ExecuteDeleteAsync(cancel);

    /// <returns>Whether it was theirs, and there.</returns>
    public async Task<bool> One(Guid personId, Guid session, CancellationToken cancel = default) =>
        await db.Sessions.Where(known => known.PersonId == personId && known.Id == session).ExecuteDeleteAsync(cancel) > 0;
}
