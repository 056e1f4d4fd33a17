using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk;

/// <summary>The policy in force.</summary>
[Operation]
public sealed class CurrentPolicy(PremisesWatchDb db, TimeProvider clock)
{
    private RiskPolicy? _policy;

    public async Task<RiskPolicy> Get(CancellationToken cancel = default) => _policy ??= RiskPolicyDocument.Read(
        await db.RiskPolicies.Where(policy => policy.HoldsFrom <= clock.GetUtcNow()).OrderByDescending(policy => policy.Version)
            .Select(policy => policy.Document).FirstOrDefaultAsync(cancel)
        ?? await db.RiskPolicies.OrderBy(policy => policy.Version).Select(policy => policy.Document).FirstAsync(cancel));
}
