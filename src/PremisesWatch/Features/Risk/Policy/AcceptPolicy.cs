using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Risk.Policy;

/// <summary>Lets a policy hold from now on, and has every place assessed by it in the background.</summary>
[Operation]
public sealed class AcceptPolicy(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, IJobScheduler jobs)
{
    /// <returns>Why it cannot be accepted; null where it is.</returns>
    public async Task<string?> Run(int version, CancellationToken cancel = default)
    {
        if (!person.Is(Role.Manager))
        {
            return "Only a manager accepts a policy.";
        }

        var now = clock.GetUtcNow();
        Guid by = person.Id;
        var accepted = await db.RiskPolicies
            .Where(policy => policy.Version == version && policy.HoldsFrom == null && policy.TriedAt != null && policy.TriedAt >= policy.TrialAskedAt
                && !db.RiskPolicies.Any(newer => newer.Version > version))
            .ExecuteUpdateAsync(set => set.SetProperty(policy => policy.HoldsFrom, now).SetProperty(policy => policy.AcceptedBy, by), cancel);
        if (accepted == 0)
        {
            return "It was accepted already, or a newer one waits, or what it would move is not worked out. Nothing has changed.";
        }

        jobs.Enqueue<ApplyPolicy>(work => work.Run(CancellationToken.None));
        return null;
    }
}
