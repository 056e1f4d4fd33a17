using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Features.Account.Invitations;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users.Return;

/// <summary>Lets somebody who left sign in again, with the roles they had and an invitation to choose a password.</summary>
[Operation]
public sealed class LetReturn(PremisesWatchDb db, Invite invite)
{
    /// <returns>What goes into the link; null where they work here, or there is no such person.</returns>
    public async Task<string?> Run(Guid id, CancellationToken cancel = default) =>
        await db.InTransaction(() => Return(id, cancel), cancel) is { } person ? await invite.Run(person, cancel: cancel) : null;

    private async Task<Person?> Return(Guid id, CancellationToken cancel)
    {
        await db.LockPerson(id, cancel);
        var person = await db.Users.SingleOrDefaultAsync(known => known.Id == id && known.LeftAt != null, cancel);
        if (person is not null)
        {
            person.LeftAt = null;
            person.RenewSessions();
            await db.SaveChangesAsync(cancel);
        }

        return person;
    }
}
