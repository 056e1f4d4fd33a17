using PremisesWatch.Data;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Audit.Erase;

/// <summary>Search terms may hold a name: they are kept 12 months, and that somebody searched stays.</summary>
public sealed class EraseSearchTermsJob(PremisesWatchDb db, TimeProvider clock) : RecurringJob
{
    private const int MonthsKept = 12;
    private const int AtOnce = 10_000;

    public override string Id => "audit-erase-search-terms";

    public override string Description => "Erases search terms older than 12 months from the audit";

    public override string Cron => "40 3 * * *";

    public override string ScheduleInWords => "every night at 03:40";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var olderThan = clock.GetUtcNow().AddMonths(-MonthsKept);
        long all = 0, some;
        do
        {
            some = await EraseSql.SearchTerms(db, olderThan, AtOnce, cancel);
            all += some;
        }
        while (some == AtOnce);
        return $"{all} searches lost their terms";
    }
}
