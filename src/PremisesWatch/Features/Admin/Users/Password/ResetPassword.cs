using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Features.Account.Invitations;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users.Password;

/// <summary>Invites somebody to choose a new password for the one they lost.</summary>
[Operation]
public sealed class ResetPassword(PremisesWatchDb db, Invite invite)
{
    /// <param name="version">The person's concurrency stamp when the form was opened: two who reset at once would void each other's.</param>
    /// <returns>What goes into the link; null where they left, or somebody else changed them since.</returns>
    public async Task<string?> Run(Guid id, string version, bool forgetCodes = false, CancellationToken cancel = default) =>
        await db.InTransaction(() => Renew(id, version, cancel), cancel) is { } person ? await invite.Run(person, forgetCodes, cancel) : null;

    private async Task<Person?> Renew(Guid id, string version, CancellationToken cancel)
    {
        await db.LockPerson(id, cancel);
        var person = await db.Users.SingleOrDefaultAsync(known => known.Id == id && known.LeftAt == null && known.ConcurrencyStamp == version, cancel);
        person?.RenewSessions();
        await db.SaveChangesAsync(cancel);
        return person;
    }
}
