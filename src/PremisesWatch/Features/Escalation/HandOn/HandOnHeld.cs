using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Escalation.HandOn;

/// <param name="Moved">Nothing where somebody else handed it on first.</param>
/// <param name="CannotTake">Keys of the groups whose receiver cannot take them on; nothing was moved then.</param>
public sealed record HandedOn(Held Moved, IReadOnlyList<string> CannotTake);

/// <summary>Hands on what somebody holds, each role of each authority to one person who has it: all of it, or nothing.</summary>
[Operation]
public sealed class HandOnHeld(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, ReadHeld read)
{
    /// <param name="to">Who takes over, by <see cref="HeldInRole.Key"/>; what has no entry stays where it is.</param>
    public Task<HandedOn> Run(Guid holder, IReadOnlyDictionary<string, Guid> to, CancellationToken cancel = default) =>
        db.InTransaction(() => HandOn(holder, to, cancel), cancel);

    private async Task<HandedOn> HandOn(Guid holder, IReadOnlyDictionary<string, Guid> to, CancellationToken cancel)
    {
        await db.LockPeople(cancel);
        var held = await read.Of(holder, cancel);
        var wanted = to.Where(choice => held.Any(group => group.Key == choice.Key)).ToDictionary();
        var receivers = (await read.Receivers(holder, cancel)).Where(able => wanted.TryGetValue(able.Key, out var chosen) && chosen == able.PersonId).ToList();
        string[] cannot = [.. wanted.Keys.Except(receivers.Select(able => able.Key))];
        return cannot.Length > 0 || receivers.Count == 0
            ? new HandedOn(new Held(), cannot)
            : new HandedOn(await HandOnSql.Run(db, holder, receivers, person.Id, clock.GetUtcNow(), cancel), []);
    }
}
