using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Intelligence;

/// <summary>How many items wait, where a person may count them.</summary>
public sealed record ItemCounts
{
    public int Waiting { get; init; }

    public int Graded { get; init; }

    public int ReviewDue { get; init; }
}

internal static class IntelligenceSql
{
    /// <summary>Items linked to these places that the person who asks may not read: their number, and nothing of them.</summary>
    public static Task<int> RestrictedAt(PremisesWatchDb db, Guid[] premises, CancellationToken cancel) =>
        db.Database.SqlQuery<int>($"select walls.restricted_items({premises}) as \"Value\"").SingleAsync(cancel);

    /// <summary>Whether something adds to a figure that the person who asks may not read; nothing of it.</summary>
    public static Task<bool> SomethingRestrictedAdds(PremisesWatchDb db, Guid linesOf, CancellationToken cancel) =>
        db.Database.SqlQuery<bool>($"select walls.restricted_lines({linesOf}) as \"Value\"").SingleAsync(cancel);

    public static Task<ItemCounts> Counts(PremisesWatchDb db, DateOnly today, CancellationToken cancel) =>
        db.Database.SqlQuery<ItemCounts>($"select waiting, graded, review_due from walls.item_counts({today})").SingleAsync(cancel);
}
