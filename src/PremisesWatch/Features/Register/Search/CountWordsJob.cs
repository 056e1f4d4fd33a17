using PremisesWatch.Data;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Register.Search;

/// <summary>Counts in how many places each word stands. New words are known at once; how common they are, and which stand nowhere any more, is counted here.</summary>
public sealed class CountWordsJob(PremisesWatchDb db) : RecurringJob
{
    public override string Id => "register-count-words";

    public override string Description => "Counts the words of the register, by which search puts slips of typing right";

    public override string Cron => "20 3 * * *";

    public override string ScheduleInWords => "every night at 03:20";

    public override async Task<string> Run(CancellationToken cancel) => $"{await CountWordsSql.Count(db, cancel)} words changed";
}
