using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Risk.Overdue;

/// <summary>Flags overdue visits past their grace in bands A and B; in C to E overdue is a figure and a list (policy page, Visits).</summary>
public sealed class OverdueJob(PremisesWatchDb db, TimeProvider clock, CurrentPolicy currentPolicy, RaiseFlags raise) : RecurringJob
{
    private const int MostAtOnce = 1000;

    private static readonly Band[] Flagged = [Band.A, Band.B];

    public override string Id => "visits-overdue";

    public override string Description => "Flags places in bands A and B whose visit is overdue past its grace";

    public override string Cron => "0 6 * * *";

    public override string ScheduleInWords => "every morning at 06:00";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var policy = await currentPolicy.Get(cancel);
        var raised = 0;
        foreach (var band in Flagged)
        {
            raised += await Raise(band, clock.UkToday().AddDays(-policy.Of(band).GraceDays), cancel);
        }

        return $"{raised} flags raised";
    }

    /// <summary>So many in a transaction, until none is left.</summary>
    private async Task<int> Raise(Band band, DateOnly before, CancellationToken cancel)
    {
        var (total, raised) = (0, 0);
        do
        {
            var overdue = await OverdueSql.Places(db, band, before, MostAtOnce, cancel);
            raised = await raise.Run(overdue.ConvertAll(place => Flag(place, band)), cancel);
            total += raised;
        }
        while (raised > 0);
        return total;
    }

    private static FlagToRaise Flag(OverduePlace place, Band band) => new(
        place.Id, place.AuthorityId, FlagKind.Overdue, $"due:{place.DueOn:yyyy-MM-dd}", $"Band {band}, and the visit due on {UkTime.Day(place.DueOn)} was not made");
}
