using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Escalation.Climb;

public sealed class ClimbJob(ClimbLadders climb) : RecurringJob
{
    public override string Id => "escalation-climb";

    public override string Description => "Takes the escalation steps that are due, so that no flag sits unseen";

    public override string Cron => "*/5 * * * *";

    public override string ScheduleInWords => "every 5 minutes";

    public override async Task<string> Run(CancellationToken cancel) => $"{await climb.Run(cancel)} steps taken";
}
