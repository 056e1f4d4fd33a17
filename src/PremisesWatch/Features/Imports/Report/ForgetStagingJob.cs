using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Imports.Report;

public sealed class ForgetStagingJob(PremisesWatchDb db, TimeProvider clock, ForgetRun forget) : RecurringJob
{
    private const int DaysKept = 7;
    private const int MostAtOnce = 200;

    private static readonly ImportState[] Left = [ImportState.Reading, ImportState.Checked, ImportState.Stopped];

    public override string Id => "imports-forget-staging";

    public override string Description => "Discards files that were checked a week ago and never applied";

    public override string Cron => "45 3 * * *";

    public override string ScheduleInWords => "every night at 03:45";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().AddDays(-DaysKept);
        var old = await db.ImportRuns.Where(run => run.StartedAt < before && Left.Contains(run.State)).OrderBy(run => run.StartedAt).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var run in old)
        {
            run.State = ImportState.Cancelled;
            await forget.Staging(run);
        }

        await db.SaveChangesAsync(cancel);
        await db.LicenceUploads.Where(upload => upload.UploadedAt < before).ExecuteDeleteAsync(cancel);
        return $"{old.Count} files discarded";
    }
}
