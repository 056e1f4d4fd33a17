using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Escalation.Monitor;

/// <summary>Brings back what was to be monitored until a day. The flag's cause names the one it follows, so it comes back once.</summary>
public sealed class MonitorEndsJob(PremisesWatchDb db, TimeProvider clock, RaiseFlag raise) : RecurringJob
{
    private const int MostAtOnce = 500;

    public override string Id => "escalation-monitor-ends";

    public override string Description => "Raises a new flag where a place was to be monitored until today";

    public override string Cron => "0 7 * * *";

    public override string ScheduleInWords => "every morning at 07:00";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var today = clock.UkToday();
        var ended = await db.Flags.AsNoTracking()
            .Where(flag => flag.Decision == FlagDecision.Monitor && flag.MonitorUntil <= today
                && !db.Flags.Any(later => later.PremisesId == flag.PremisesId && later.Kind == FlagKind.ByHand && later.CauseKey == "monitor:" + flag.Reference))
            .OrderBy(flag => flag.MonitorUntil).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var flag in ended)
        {
            await raise.Run(
                new FlagToRaise(flag.PremisesId, flag.AuthorityId, FlagKind.ByHand, $"monitor:{flag.Reference}", $"Monitoring decided on flag {flag.Reference} has ended"), cancel);
        }

        return $"{ended.Count} flags raised";
    }
}
