using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Visits.Drafts;

public sealed class ForgetDraftsJob(PremisesWatchDb db, DraftLife life) : RecurringJob
{
    public override string Id => "visits-forget-drafts";

    public override string Description => "Deletes drafts of visits that nobody has touched for as long as their retention class says";

    public override string Cron => "15 * * * *";

    public override string ScheduleInWords => "every hour, at a quarter past";

    public override async Task<string> Run(CancellationToken cancel) => await life.RunOut(cancel) is { } before
        ? $"{await db.VisitDrafts.Where(draft => draft.KeptAt < before).ExecuteDeleteAsync(cancel)} drafts deleted"
        : "No draft deleted: their retention class has no end";
}
