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
public sealed class ReadHeld(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    private const int MostStranded = 200;

    private HeldScope Scope => new(person.SeesEveryAuthority || person.Is(Role.Administrator), [.. person.AuthorityIds]);

    public Task<List<HeldInRole>> Of(Guid holder, CancellationToken cancel = default) => HeldSql.InRoles(db, holder, Scope, clock.GetUtcNow(), cancel);

    public Task<List<Receiver>> Receivers(Guid holder, CancellationToken cancel = default) =>
        HeldSql.Receivers(db, holder, Scope, clock.GetUtcNow(), cancel);

    /// <summary>Those with most flags first.</summary>
    public Task<List<Stranded>> Stranded(CancellationToken cancel = default) =>
        HeldSql.Stranded(db, person: null, Scope, clock.GetUtcNow(), MostStranded, cancel);

    /// <summary>What one person holds and can no longer act on; null for nothing.</summary>
    public async Task<Stranded?> StrandedWith(Guid holder, CancellationToken cancel = default) =>
        (await HeldSql.Stranded(db, holder, Scope, clock.GetUtcNow(), most: 1, cancel)).SingleOrDefault();

    public Task<int> CountStranded(CancellationToken cancel = default) => HeldSql.CountStranded(db, Scope, clock.GetUtcNow(), cancel);
}
