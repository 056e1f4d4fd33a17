using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Escalation.Decide;

/// <param name="Until">For Monitor: the day it comes back.</param>
/// <param name="OfficerId">For Visit: who goes.</param>
/// <param name="VisitOn">For Visit: the evening it belongs to.</param>
public sealed record Decision(FlagDecision What, string Reason, DateOnly? Until = null, Guid? OfficerId = null, DateOnly? VisitOn = null);

public enum DecideResult
{
    Decided,
    NotYours,
    DecidedBefore,
}

/// <summary>
/// Decides a flag: it stops climbing, its items count as read, a visit is planned where that is the decision, and the figure follows
/// (guard rail G1 runs on from the decision). One transaction; the first of two people decides.
/// </summary>
[Operation]
public sealed class DecideFlag(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess)
{
    public Task<DecideResult> Run(Guid flagId, Decision decision, CancellationToken cancel = default) =>
        db.InTransaction(() => Decide(flagId, decision, cancel), cancel);

    public async Task<bool> MayDecide(Guid flagId, CancellationToken cancel = default)
    {
        var id = person.Id;
        return person.Is(Role.Cplo, Role.Manager) || await db.EscalationItems.AnyAsync(item => item.FlagId == flagId && item.PersonId == id, cancel);
    }

    private async Task<DecideResult> Decide(Guid flagId, Decision decision, CancellationToken cancel)
    {
        if (!await MayDecide(flagId, cancel))
        {
            return DecideResult.NotYours;
        }

        var (id, now) = (person.Id, clock.GetUtcNow());
        var changed = await db.Flags.Where(flag => flag.Id == flagId && flag.DecidedAt == null).ExecuteUpdateAsync(
            set => set
                .SetProperty(flag => flag.Decision, decision.What)
                .SetProperty(flag => flag.DecisionReason, decision.Reason)
                .SetProperty(flag => flag.MonitorUntil, decision.What == FlagDecision.Monitor ? decision.Until : null)
                .SetProperty(flag => flag.DecidedBy, id)
                .SetProperty(flag => flag.DecidedAt, now)
                .SetProperty(flag => flag.NextStep, (int?)null)
                .SetProperty(flag => flag.NextStepAt, (DateTimeOffset?)null),
            cancel);
        if (changed == 0)
        {
            return DecideResult.DecidedBefore;
        }

        await db.EscalationItems.Where(item => item.FlagId == flagId && item.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.ReadAt, now), cancel);
        var flag = await db.Flags.AsNoTracking().SingleAsync(known => known.Id == flagId, cancel);
        PlanVisit(flag, decision, now);
        await db.SaveChangesAsync(cancel);
        await assess.Run(flag.PremisesId, "decision", flag.Id, cancel);
        return DecideResult.Decided;
    }

    private void PlanVisit(Flag flag, Decision decision, DateTimeOffset now)
    {
        if (decision.What == FlagDecision.Visit)
        {
            db.PlannedVisits.Add(new PlannedVisit
            {
                Id = Guid.CreateVersion7(now),
                PremisesId = flag.PremisesId,
                AuthorityId = flag.AuthorityId,
                OfficerId = decision.OfficerId ?? person.Id,
                PlannedOn = decision.VisitOn ?? now.UkDate(),
                Purpose = VisitPurpose.Reactive,
                Why = $"Decided on flag {flag.Reference}: {flag.Sentence}",
                PlannedBy = person.Id,
                PlannedAt = now,
            });
        }
    }
}
