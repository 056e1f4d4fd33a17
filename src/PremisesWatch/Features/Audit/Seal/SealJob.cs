using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Audit.Seal;

public sealed class SealJob(SealEntries seal) : RecurringJob
{
    public override string Id => "audit-seal";

    public override string Description => "Seals what is new in the audit, so that it cannot be rewritten unseen";

    public override string Cron => "* * * * *";

    public override string ScheduleInWords => "every minute";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var (entries, outside) = await seal.Run(cancel);
        return $"{entries} entries sealed, {outside} seals written outside the database";
    }
}
