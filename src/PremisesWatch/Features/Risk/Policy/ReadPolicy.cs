using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Risk.Policy;

/// <param name="AcceptedBy">Null for the first.</param>
public sealed record PolicyInForce(RiskPolicy Policy, RiskPolicyVersion Stored, string? AcceptedBy);

/// <param name="Bands">What it would move, of the authorities that the person sees.</param>
/// <param name="Places">The first of them.</param>
public sealed record PolicyWaiting(RiskPolicy Policy, RiskPolicyVersion Stored, IReadOnlyList<BandsMove> Bands, IReadOnlyList<PlaceMove> Places)
{
    public int Moves => Bands.Sum(move => move.Places);
}

/// <summary>The policy in force, and the newest that waits to be accepted.</summary>
[Operation]
public sealed class ReadPolicy(PremisesWatchDb db, ICurrentPerson person)
{
    public async Task<PolicyInForce> InForce(CancellationToken cancel = default)
    {
        var stored = await db.RiskPolicies.AsNoTracking().Where(policy => policy.HoldsFrom != null).OrderByDescending(policy => policy.Version).FirstAsync(cancel);
        var by = stored.AcceptedBy is null ? null : await db.Users.Where(known => known.Id == stored.AcceptedBy).Select(known => known.Name).SingleOrDefaultAsync(cancel) ?? PersonWords.FromElsewhere;
        return new PolicyInForce(RiskPolicyDocument.Read(stored.Document), stored, by);
    }

    /// <returns>Null where none waits.</returns>
    public async Task<PolicyWaiting?> Waiting(CancellationToken cancel = default)
    {
        if (await Newest(cancel) is not { HoldsFrom: null } stored)
        {
            return null;
        }

        var known = stored.TriedAt is not null && !stored.IsBeingTried;
        return new PolicyWaiting(
            RiskPolicyDocument.Read(stored.Document),
            stored,
            known ? await PolicySql.Bands(db, person, stored.Version, cancel) : [],
            known ? await PolicySql.Places(db, person, stored.Version, cancel) : []);
    }

    /// <returns>The version that waits; null where none does.</returns>
    public async Task<int?> WaitingVersion(CancellationToken cancel = default) => await Newest(cancel) is { HoldsFrom: null } stored ? stored.Version : null;

    private Task<RiskPolicyVersion?> Newest(CancellationToken cancel) =>
        db.RiskPolicies.AsNoTracking().OrderByDescending(policy => policy.Version).FirstOrDefaultAsync(cancel);
}
