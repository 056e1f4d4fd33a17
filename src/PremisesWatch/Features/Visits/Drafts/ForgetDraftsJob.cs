using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Visits.Drafts;

public sealed class ForgetDraftsJob(PremisesWatchDb db, TimeProvider clock) : RecurringJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(72);

    public override string Id => "visits-forget-drafts";

    public override string Description => "Deletes drafts of visits that nobody has touched for 72 hours";

    public override string Cron => "15 * * * *";

    public override string ScheduleInWords => "every hour, at a quarter past";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Kept;
        return $"{await db.VisitDrafts.Where(draft => draft.KeptAt < before).ExecuteDeleteAsync(cancel)} drafts deleted";
    }
}
