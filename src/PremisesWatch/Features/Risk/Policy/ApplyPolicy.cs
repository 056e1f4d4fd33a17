using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Schedule;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Risk.Policy;

/// <summary>
/// Assesses by the policy in force every place that an older one assessed last: bands and next visits move, and no flag is raised, as a
/// manager has seen and accepted them together. Some hundreds of places a transaction: killed, it goes on with those that are left.
/// </summary>
[Operation]
public sealed class ApplyPolicy(PremisesWatchDb db, TimeProvider clock, ReadPremisesRecord record)
{
    private const int AtOnce = 200;

    public async Task Run(CancellationToken cancel = default)
    {
        var current = await db.RiskPolicies.AsNoTracking().Where(policy => policy.HoldsFrom != null).OrderByDescending(policy => policy.Version).FirstAsync(cancel);
        if (current.AppliedAt is not null)
        {
            return;
        }

        var policy = RiskPolicyDocument.Read(current.Document);
        var loads = new WeekLoads(db, clock.UkToday());
        for (Guid? after = Guid.Empty; after is { } from;)
        {
            after = await db.InTransaction(() => Some(from, policy, loads, cancel), cancel);
            db.ChangeTracker.Clear();
        }

        var now = clock.GetUtcNow();
        await db.RiskPolicies.Where(known => known.Version == policy.Version).ExecuteUpdateAsync(set => set.SetProperty(known => known.AppliedAt, now), cancel);
    }

    /// <returns>The last place of them; null where none is left.</returns>
    private async Task<Guid?> Some(Guid after, RiskPolicy policy, WeekLoads loads, CancellationToken cancel)
    {
        if (await PolicySql.HoldBehind(db, policy.Version, after, AtOnce, cancel) is not [.., var last] ids)
        {
            return null;
        }

        var places = await record.ReadMany(ids, cancel);
        await loads.Read(places.Select(place => place.Premises.AuthorityId), cancel);
        foreach (var place in places)
        {
            Assessed.Of(place, policy, "policy", clock.GetUtcNow()).Store(db, loads, clock.UkToday(), "policy", null);
        }

        await db.SaveChangesAsync(cancel);
        await db.RiskPolicies.Where(known => known.Version == policy.Version)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.PlacesApplied, known => known.PlacesApplied + ids.Length), cancel);
        return last;
    }
}
