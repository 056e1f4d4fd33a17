using PremisesWatch.Data;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Audit.Erase;

/// <summary>Search terms may hold a name: they go sooner than the rest, and that somebody searched stays.</summary>
public sealed class EraseSearchTermsJob(PremisesWatchDb db, TimeProvider clock) : RecurringJob
{
    public override string Id => "audit-erase-search-terms";

    public override string Description => "Erases from the audit what was searched for, when its retention class has run out";

    public override string Cron => "40 3 * * *";

    public override string ScheduleInWords => "every night at 03:40";

    public override async Task<string> Run(CancellationToken cancel) => $"{await EraseSql.AllOld(db, "search-terms", clock.GetUtcNow(), cancel)} searches lost their terms";
}
