using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Escalation.Climb;

/// <summary>Takes the steps that are due. Each takes effect exactly once: its row and all that follows commit together.</summary>
[Operation]
public sealed class ClimbLadders(PremisesWatchDb db, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <returns>How many steps were taken.</returns>
    public Task<int> Run(CancellationToken cancel = default) => UntilNoneIsDue(null, cancel);

    /// <summary>Takes what is due of one flag, in the caller's transaction.</summary>
    public Task<int> Run(Guid flagId, CancellationToken cancel = default) => UntilNoneIsDue([flagId], cancel);

    /// <summary>Takes what is due of these flags, in the caller's transaction.</summary>
    public Task<int> Run(Guid[] flags, CancellationToken cancel = default) => UntilNoneIsDue(flags, cancel);

    /// <summary>More than once, because a step that reaches nobody makes the next one due at once.</summary>
    private async Task<int> UntilNoneIsDue(Guid[]? flags, CancellationToken cancel)
    {
        var total = 0;
        int taken;
        do
        {
            taken = await ClimbSql.TakeDueSteps(db, clock.GetUtcNow(), BatchSize, cancel, flags);
            total += taken;
        }
        while (taken > 0);
        return total;
    }
}
