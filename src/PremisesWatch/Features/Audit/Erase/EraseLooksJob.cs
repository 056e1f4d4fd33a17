using PremisesWatch.Data;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Audit.Erase;

/// <summary>
/// How something was looked at, and which name was typed at sign-in, goes when the class of the log has run out, save under a legal hold. Who
/// looked at what and when stays, with the digest, so that the chain still verifies.
/// </summary>
public sealed class EraseLooksJob(PremisesWatchDb db, TimeProvider clock) : RecurringJob
{
    public override string Id => "audit-erase-looks";

    public override string Description => "Erases details of looks and sign-ins from the audit, when their retention class has run out";

    public override string Cron => "45 3 * * *";

    public override string ScheduleInWords => "every night at 03:45";

    public override async Task<string> Run(CancellationToken cancel) => $"{await EraseSql.AllOld(db, "read-log", clock.GetUtcNow(), cancel)} looks lost their details";
}
