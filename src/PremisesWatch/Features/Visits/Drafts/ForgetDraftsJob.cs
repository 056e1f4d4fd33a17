using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Visits.Drafts;

public sealed class ForgetDraftsJob(PremisesWatchDb db, TimeProvider clock) : RecurringJob
{
    /// <summary>The retention class that says how long.</summary>
    private const string Class = "visit-draft";

    public override string Id => "visits-forget-drafts";

    public override string Description => "Deletes drafts of visits that nobody has touched for as long as their retention class says";

    public override string Cron => "15 * * * *";

    public override string ScheduleInWords => "every hour, at a quarter past";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var known = await db.RetentionClasses.AsNoTracking().SingleOrDefaultAsync(known => known.Code == Class, cancel);
        return known?.RunOut(clock.GetUtcNow()) is { } before
            ? $"{await db.VisitDrafts.Where(draft => draft.KeptAt < before).ExecuteDeleteAsync(cancel)} drafts deleted"
            : "No draft deleted: their retention class has no end";
    }
}
