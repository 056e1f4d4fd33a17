using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users.Return;

/// <summary>Lets somebody who left sign in again, with the roles they had and a new password.</summary>
[Operation]
public sealed class LetReturn(PremisesWatchDb db, InitialPassword initial)
{
    /// <returns>The password; null where they work here, or there is no such person.</returns>
    public Task<string?> Run(Guid id, CancellationToken cancel = default) => db.InTransaction(
        async () =>
        {
            await db.LockPerson(id, cancel);
            var person = await db.Users.SingleOrDefaultAsync(known => known.Id == id && known.LeftAt != null, cancel);
            if (person is null)
            {
                return null;
            }

            person.LeftAt = null;
            return await initial.Give(person);
        },
        cancel);
}
