using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention.Queue;

/// <param name="OnlySuggested">Several at once: only of those that the program suggests.</param>
internal sealed record Proposal(Guid By, string[] Roles, DisposalReason Code, string Reason, bool OnlySuggested);

/// <summary>The first of two people. What they looked at is fixed by its print: changed afterwards, it is not disposed of.</summary>
[Operation]
public sealed class ProposeDisposal(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    public const int MostAtOnce = ReadReviews.PageSize;

    /// <returns>False where it is held, another was quicker, or it is not theirs to decide.</returns>
    public async Task<bool> One(Guid id, DisposalReason code, string reason, CancellationToken cancel = default) => await Run([id], code, reason, false, cancel) == 1;

    /// <summary>Of those ticked, the ones of which the program suggests it: nothing that touches a child is let go by the dozen.</summary>
    /// <returns>How many were proposed.</returns>
    public Task<int> Ticked(Guid[] ids, string reason, CancellationToken cancel = default) =>
        Run([.. ids.Take(MostAtOnce)], DisposalReason.PeriodEnded, reason, true, cancel);

    private Task<int> Run(Guid[] ids, DisposalReason code, string reason, bool onlySuggested, CancellationToken cancel) => QueueSql.Propose(
        db, new Proposal(person.Id, [.. person.Roles.Select(role => role.ToString())], code, reason, onlySuggested), ids,
        [.. person.AuthorityIds], person.SeesEveryAuthority, clock.GetUtcNow(), cancel);
}
