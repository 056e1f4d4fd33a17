using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk;

/// <summary>The policy in force: the newest that was accepted.</summary>
[Operation]
public sealed class CurrentPolicy(PremisesWatchDb db)
{
    private RiskPolicy? _policy;

    public async Task<RiskPolicy> Get(CancellationToken cancel = default) => _policy ??= RiskPolicyDocument.Read(
        await db.RiskPolicies.Where(policy => policy.HoldsFrom != null).OrderByDescending(policy => policy.Version)
            .Select(policy => policy.Document).FirstAsync(cancel));
}
