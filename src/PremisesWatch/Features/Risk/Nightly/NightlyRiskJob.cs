using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Risk.Nightly;

public sealed class NightlyRiskJob(RecalculateRisk recalculate) : RecurringJob
{
    public override string Id => "risk-nightly";

    public override string Description => "Works out every place's risk anew, takes on places that are new, and moves bands that no longer fit";

    public override string Cron => "30 2 * * *";

    public override string ScheduleInWords => "every night at 02:30";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var done = await recalculate.Run(null, cancel);
        return $"{done.Moved.Places} places read, {done.TakenOn} taken on, {done.Moved.Rose} rose, {done.Moved.Fell} fell";
    }
}
