using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Risk.Policy;

/// <summary>
/// Works out which bands a policy that waits would move, and writes nothing else. Run twice or in parallel it finds the same; killed, it begins again.
/// </summary>
[Operation]
public sealed class TryPolicy(PremisesWatchDb db, TimeProvider clock, ReadPremisesRecord record, IJobScheduler jobs)
{
    private const int AtOnce = 500;

    /// <returns>False where none of that version waits.</returns>
    public async Task<bool> Ask(int version, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var asked = await db.RiskPolicies.Where(policy => policy.Version == version && policy.HoldsFrom == null)
            .ExecuteUpdateAsync(set => set.SetProperty(policy => policy.TrialAskedAt, now).SetProperty(policy => policy.PlacesTried, 0), cancel);
        if (asked == 1)
        {
            jobs.Enqueue<TryPolicy>(work => work.Run(version, CancellationToken.None));
        }

        return asked == 1;
    }

    public async Task Run(int version, CancellationToken cancel = default)
    {
        if (await db.RiskPolicies.AsNoTracking().SingleOrDefaultAsync(policy => policy.Version == version, cancel) is not { HoldsFrom: null, TrialAskedAt: { } asked } waiting)
        {
            return;
        }

        var policy = RiskPolicyDocument.Read(waiting.Document);
        var (after, tried) = (Guid.Empty, 0);
        while (await PolicySql.After(db, after, AtOnce, cancel) is [.., var last] ids)
        {
            var places = await record.ReadMany(ids, cancel);
            var moved = places.Select(place => Assessed.Of(place, policy, "policy", clock.GetUtcNow())).Where(place => place.Band != place.Place.Standing?.Band).ToList();
            await PolicySql.Keep(db, version, asked, moved, cancel);
            db.ChangeTracker.Clear();
            (after, tried) = (last, tried + ids.Length);
            await db.RiskPolicies.Where(known => known.Version == version).ExecuteUpdateAsync(set => set.SetProperty(known => known.PlacesTried, tried), cancel);
        }

        await db.PolicyMoves.Where(move => move.PolicyVersion == version && move.TriedAt < asked).ExecuteDeleteAsync(cancel);
        await db.RiskPolicies.Where(known => known.Version == version && known.TrialAskedAt == asked)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.TriedAt, asked), cancel);
    }
}
