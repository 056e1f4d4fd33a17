using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Imports.Report;

public sealed class ForgetStagingJob(PremisesWatchDb db, TimeProvider clock) : RecurringJob
{
    private const int DaysKept = 7;

    public override string Id => "imports-forget-staging";

    public override string Description => "Discards files that were checked a week ago and never applied";

    public override string Cron => "45 3 * * *";

    public override string ScheduleInWords => "every night at 03:45";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var before = clock.GetUtcNow().AddDays(-DaysKept);
        var old = db.ImportRuns.Where(run => run.StartedAt < before && run.State != ImportState.Waiting && run.State != ImportState.Applying);
        var rows = await db.Set<FhrsStaging>().Where(row => old.Any(run => run.Id == row.ImportRunId)).ExecuteDeleteAsync(cancel);
        var files = await old.Where(run => run.State == ImportState.Checked || run.State == ImportState.Stopped)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.State, ImportState.Cancelled), cancel);
        return $"{files} files discarded, {rows} rows deleted";
    }
}
