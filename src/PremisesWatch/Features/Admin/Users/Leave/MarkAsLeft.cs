using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Features.Account.Sessions;
using PremisesWatch.Features.Escalation.HandOn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users.Leave;

public enum LeaveResult
{
    Left,
    LeftBefore,
    LastAdministrator,
    CannotTake,
    Unknown,
}

/// <param name="HandedOn">What went to others.</param>
/// <param name="CannotTake">Keys of the groups whose receiver cannot take them on.</param>
public sealed record Leaving(LeaveResult Result, Held HandedOn, IReadOnlyList<string> CannotTake);

/// <summary>Marks somebody as left, and hands on what they hold where a receiver is named: all of it, or nothing. They are signed out at once.</summary>
[Operation]
public sealed class MarkAsLeft(PremisesWatchDb db, TimeProvider clock, Administrators administrators, HandOnHeld handOn, EndSessions end, ReadHeld held)
{
    public async Task<Leaving> Run(Guid id, IReadOnlyDictionary<string, Guid> to, CancellationToken cancel = default)
    {
        using var acting = held.ForWhoLooks();
        var leaving = await db.InTransaction(() => Leave(id, to, cancel), cancel);
        if (leaving.Result == LeaveResult.Left)
        {
            // Their sessions open nothing any more, since each request asks the person's row: this only clears them away.
            await end.All(id, cancel: cancel);
        }

        return leaving;
    }

    private async Task<Leaving> Leave(Guid id, IReadOnlyDictionary<string, Guid> to, CancellationToken cancel)
    {
        await db.LockPerson(id, cancel);
        var person = await db.Users.SingleOrDefaultAsync(known => known.Id == id, cancel);
        if (person is null || person.LeftAt is not null)
        {
            return Refused(person is null ? LeaveResult.Unknown : LeaveResult.LeftBefore);
        }

        if (await administrators.IsLast(id, cancel))
        {
            return Refused(LeaveResult.LastAdministrator);
        }

        var handed = await handOn.Run(id, to, cancel);
        if (handed.CannotTake.Count > 0)
        {
            return Refused(LeaveResult.CannotTake) with { CannotTake = handed.CannotTake };
        }

        person.LeftAt = clock.GetUtcNow();
        person.RenewSessions();
        await db.SaveChangesAsync(cancel);
        return new Leaving(LeaveResult.Left, handed.Moved, []);
    }

    private static Leaving Refused(LeaveResult why) => new(why, new Held(), []);
}
