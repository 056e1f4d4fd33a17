using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Escalation.HandOn;

/// <summary>
/// What somebody holds, who can take it on, and who holds what they can no longer act on: in the authorities of whoever looks.
/// An administrator reads the counts of every authority, and no case.
/// </summary>
[Operation]
public sealed class ReadHeld(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, SystemIdentity system)
{
    /// <summary>The name under which the program counts, and hands on, for an administrator what they may not read.</summary>
    private const string ForAdministrators = "people-leave";

    private const int MostStranded = 200;

    private HeldScope Scope => new(person.SeesEveryAuthority || person.Is(Role.Administrator), [.. person.AuthorityIds]);

    /// <summary>Until disposed; before the connection is opened.</summary>
    public IDisposable? ForWhoLooks() => person.Is(Role.Administrator) ? system.Act(ForAdministrators) : null;

    public async Task<List<HeldInRole>> Of(Guid holder, CancellationToken cancel = default)
    {
        using var acting = ForWhoLooks();
        return await HeldSql.InRoles(db, holder, Scope, clock.GetUtcNow(), cancel);
    }

    public async Task<List<Receiver>> Receivers(Guid holder, CancellationToken cancel = default)
    {
        using var acting = ForWhoLooks();
        return await HeldSql.Receivers(db, holder, Scope, clock.GetUtcNow(), cancel);
    }

    /// <summary>Those with most flags first.</summary>
    public Task<List<Stranded>> Stranded(CancellationToken cancel = default) =>
        HeldSql.Stranded(db, person: null, Scope, clock.GetUtcNow(), MostStranded, cancel);

    /// <summary>What one person holds and can no longer act on; null for nothing.</summary>
    public async Task<Stranded?> StrandedWith(Guid holder, CancellationToken cancel = default)
    {
        using var acting = ForWhoLooks();
        return (await HeldSql.Stranded(db, holder, Scope, clock.GetUtcNow(), most: 1, cancel)).SingleOrDefault();
    }

    public Task<int> CountStranded(CancellationToken cancel = default) => HeldSql.CountStranded(db, Scope, clock.GetUtcNow(), cancel);
}
