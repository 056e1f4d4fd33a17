using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Visits.Drafts;

/// <summary>How long a draft is kept after it was last typed in, here and on a phone: its retention class says.</summary>
[Operation]
public sealed class DraftLife(PremisesWatchDb db, TimeProvider clock)
{
    private const string Class = "visit-draft";

    /// <returns>Drafts from before this moment have run out; null where none ever does.</returns>
    public async Task<DateTimeOffset?> RunOut(CancellationToken cancel) =>
        (await db.RetentionClasses.AsNoTracking().SingleOrDefaultAsync(known => known.Code == Class, cancel))?.RunOut(clock.GetUtcNow());

    /// <returns>In milliseconds; null for ever.</returns>
    public async Task<long?> Milliseconds(CancellationToken cancel) =>
        await RunOut(cancel) is { } before ? (long)(clock.GetUtcNow() - before).TotalMilliseconds : null;
}
