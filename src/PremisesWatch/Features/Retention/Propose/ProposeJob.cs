using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Retention.Propose;

/// <summary>
/// Puts records whose time has run out before people, and decides nothing. It never reads a record twice: each class in each authority is read
/// along an index by age, from where the last night ended to the day that is due now, a batch and a transaction at a time. So a night costs
/// what one day of records years ago holds, however many there are. It begins anew where a class was changed or a hold lifted.
/// </summary>
public sealed class ProposeJob(PremisesWatchDb db, TimeProvider clock) : RecurringJob
{
    private const int AtOnce = 2_000;

    public override string Id => "retention-propose";

    public override string Description => "Puts records whose time has run out before people, who keep them or let them go";

    public override string Cron => "50 3 * * *";

    public override string ScheduleInWords => "every night at 03:50";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow(), clock.UkToday());
        await ProposeSql.Begin(db, cancel);
        var added = 0;
        foreach (var of in await ProposeSql.ToRead(db, cancel))
        {
            var before = UkTime.FromUk(RetentionRules.LastDayDue(of.Months, today).AddDays(1).ToDateTime(TimeOnly.MinValue));
            Batch batch;
            do
            {
                batch = await ProposeSql.Next(db, of, before, now, AtOnce, cancel);
                added += batch.Added;
            }
            while (batch.Read == AtOnce);
        }

        var reopened = 0;
        int some;
        do
        {
            some = await ProposeSql.Reopen(db, today, AtOnce, cancel);
            reopened += some;
        }
        while (some == AtOnce);
        return $"{added} records came due; of {reopened} that were kept the day of review has come";
    }
}
