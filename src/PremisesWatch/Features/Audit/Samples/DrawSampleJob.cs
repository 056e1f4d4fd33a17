using PremisesWatch.Data;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Audit.Samples;

/// <summary>Run twice, it draws once: a month of an authority has one sample.</summary>
public sealed class DrawSampleJob(PremisesWatchDb db, TimeProvider clock) : RecurringJob
{
    public override string Id => "audit-sample";

    public override string Description => "Draws a sample of last month’s looks for a manager to go through and sign";

    public override string Cron => "0 6 1 * *";

    public override string ScheduleInWords => "on the first of each month at 06:00";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var today = clock.UkToday();
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var (from, to) = (UkTime.FromUk(month.ToDateTime(TimeOnly.MinValue)), UkTime.FromUk(month.AddMonths(1).ToDateTime(TimeOnly.MinValue)));
        return $"{await DrawSql.Draw(db, month, from, to, clock.GetUtcNow(), cancel)} samples drawn";
    }
}
