using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users.Password;

/// <summary>Gives somebody a new password for the one they lost.</summary>
[Operation]
public sealed class ResetPassword(PremisesWatchDb db, InitialPassword initial)
{
    /// <param name="version">The person's concurrency stamp when the form was opened: two who reset at once would void each other's.</param>
    /// <returns>The password; null where they left, or somebody else changed them since.</returns>
    public Task<string?> Run(Guid id, string version, CancellationToken cancel = default) => db.InTransaction(
        async () =>
        {
            await db.LockPerson(id, cancel);
            var person = await db.Users.SingleOrDefaultAsync(known => known.Id == id && known.LeftAt == null && known.ConcurrencyStamp == version, cancel);
            return person is null ? null : await initial.Give(person);
        },
        cancel);
}
