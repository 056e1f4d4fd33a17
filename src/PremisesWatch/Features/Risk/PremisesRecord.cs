using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk;

/// <summary>What is on record of one premises and feeds its figure.</summary>
public sealed record PremisesRecord(Premises Premises, PremisesStanding? Standing, RiskInputs Inputs, bool TradesAfter23, VisitDates Visits);

/// <summary>Of completed visits that stand.</summary>
/// <param name="GoAgainOn">Asked for by a visit, made since the last completed one, that was not completed.</param>
public sealed record VisitDates(DateTimeOffset? Last, DateTimeOffset? LastAtNight, DateOnly? GoAgainOn);

/// <summary>Reads a <see cref="PremisesRecord"/>.</summary>
[Operation]
public sealed class ReadPremisesRecord(PremisesWatchDb db, TimeProvider clock)
{
    public async Task<PremisesRecord> Read(Guid premisesId, CancellationToken cancel = default)
    {
        var premises = await db.Premises.AsNoTracking().Include(p => p.Hours).SingleAsync(p => p.Id == premisesId, cancel);
        var type = await db.PremisesTypes.SingleAsync(t => t.Code == premises.TypeCode, cancel);
        var note = await db.SettingNotes.SingleOrDefaultAsync(n => n.PremisesId == premisesId, cancel);
        var standing = await db.Standings.SingleOrDefaultAsync(s => s.PremisesId == premisesId, cancel);
        var visits = await db.Visits.AsNoTracking().Include(visit => visit.Controls).Include(visit => visit.Factors).AsSplitQuery()
            .Where(visit => visit.PremisesId == premisesId && visit.EndedAt == null)
            .OrderByDescending(visit => visit.ArrivedAt).Take(500).ToListAsync(cancel);
        var completed = visits.Where(visit => visit.Outcome == VisitOutcome.Completed).ToList();
        var inputs = new RiskInputs(
            type.HasAccommodation, SettingFacts.Of(premises, type, note), Controls(completed), await Signs(premisesId, cancel), Credits(completed),
            await Overrides(premisesId, cancel));
        return new PremisesRecord(premises, standing, inputs, premises.HoursKnown && premises.Hours.TradesAfter23(), Dates(visits, completed));
    }

    private static List<ControlFound> Controls(List<Visit> completed)
    {
        var last = completed.FirstOrDefault()?.Id;
        return (from visit in completed
                from control in visit.Controls
                where control.Finding != ControlFinding.NotChecked
                group (visit, control) by control.ControlCode into found
                let latest = found.MaxBy(pair => pair.visit.ArrivedAt)
                select new ControlFound(
                    found.Key, latest.control.Finding == ControlFinding.Sound, latest.visit.ArrivedAt, latest.visit.Id == last)).ToList();
    }

    private static List<CreditSeen> Credits(List<Visit> completed) =>
        [.. completed.SelectMany(visit => visit.Factors.Select(factor => new CreditSeen(factor.FactorCode, visit.ArrivedAt)))];

    private async Task<List<Sign>> Signs(Guid premisesId, CancellationToken cancel) => await (
        from observation in db.Observations
        where observation.PremisesId == premisesId && observation.WithdrawnAt == null
        join flag in db.Flags.Where(flag => flag.DecidedAt != null) on observation.Id equals flag.ObservationId into flags
        from decided in flags.DefaultIfEmpty()
        orderby observation.ObservedAt descending
        select new Sign(
            observation.Id, observation.IndicatorCode, observation.Severity, observation.ProvenanceCode, observation.SourceKey,
            observation.ObservedAt, decided == null ? null : decided.DecidedAt)).Take(2000).ToListAsync(cancel);

    private async Task<List<BandHeld>> Overrides(Guid premisesId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.BandOverrides.InForce(premisesId, now).Select(held => new BandHeld(held.Band, held.IsDown, held.Until)).Take(100).ToListAsync(cancel);
    }

    private static VisitDates Dates(List<Visit> visits, List<Visit> completed)
    {
        var last = completed.FirstOrDefault()?.ArrivedAt;
        var goAgain = visits.FirstOrDefault() is { Outcome: not VisitOutcome.Completed } latest ? latest.GoAgainOn : null;
        return new VisitDates(last, completed.FirstOrDefault(visit => visit.AtNight)?.ArrivedAt, goAgain);
    }
}
