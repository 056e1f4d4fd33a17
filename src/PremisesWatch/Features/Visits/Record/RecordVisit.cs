using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Visits.Form;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Visits.Record;

public abstract record Recorded
{
    public sealed record Saved(Visit Visit) : Recorded;

    /// <summary>The same form with the same answers came before: this is its visit.</summary>
    public sealed record Already(Visit Visit) : Recorded;

    /// <summary>The same form came before with other answers: nothing was saved.</summary>
    public sealed record Otherwise(Visit Visit) : Recorded;
}

/// <summary>
/// Saves a visit that was checked, and all that follows from it, in one transaction: what it found, the plan it fulfils, the draft it
/// ends, the figure, the next visit and the flags.
/// </summary>
[Operation]
public sealed class RecordVisit(
    PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AskVisitQuestions questions, AssessPremises assess, RaiseFlag raise)
{
    public Task<Recorded> Run(VisitForm form, Premises premises, CancellationToken cancel = default) =>
        db.InTransaction(() => Record(form, premises, cancel), cancel);

    private async Task<Recorded> Record(VisitForm form, Premises premises, CancellationToken cancel)
    {
        premises = await Standing(premises, cancel);
        if (await db.Visits.AsNoTracking().SingleOrDefaultAsync(visit => visit.SubmissionId == form.SubmissionId, cancel) is { } before)
        {
            return before.ContentHash == form.ContentHash() && before.PremisesId == premises.Id ? new Recorded.Already(before) : new Recorded.Otherwise(before);
        }

        var now = clock.GetUtcNow();
        var reference = await db.NextVisitReference(now.ToUk().Year, cancel);
        var visit = MakeVisit.From(
            form, await questions.For(premises.TypeCode, cancel), premises, new VisitIdentity(reference, 1, person.Id, person.Id), now);
        db.Visits.Add(visit);
        await EndPlan(visit, cancel);
        await db.VisitDrafts.Where(draft => draft.SubmissionId == visit.SubmissionId).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await assess.Run(premises.Id, "visit", visit.Id, cancel);
        await FlagByHand(visit, cancel);
        return new Recorded.Saved(visit);
    }

    /// <summary>The entry may have been merged into another while the form was filled in.</summary>
    private async Task<Premises> Standing(Premises premises, CancellationToken cancel)
    {
        await db.LockPremises(premises.Id, cancel);
        var standing = await db.StandingFor(premises.Id, cancel);
        if (standing == premises.Id)
        {
            return premises;
        }

        await db.LockPremises(standing, cancel);
        return await db.Premises.AsNoTracking().SingleAsync(known => known.Id == standing, cancel);
    }

    /// <summary>A visit made fulfils its plan; one that could not be completed leaves it to be made again.</summary>
    private async Task EndPlan(Visit visit, CancellationToken cancel)
    {
        if (visit.PlannedVisitId is { } planned
            && await db.PlannedVisits.SingleOrDefaultAsync(plan => plan.Id == planned && plan.PremisesId == visit.PremisesId, cancel) is { State: PlanState.Planned } plan)
        {
            plan.State = PlanState.Done;
            plan.VisitId = visit.Id;
        }
    }

    private async Task FlagByHand(Visit visit, CancellationToken cancel)
    {
        if (visit.FollowUp == FollowUp.Flag)
        {
            await raise.Run(
                new FlagToRaise(visit.PremisesId, visit.AuthorityId, FlagKind.ByHand, $"visit:{visit.Reference}",
                    $"The officer of visit {visit.Reference} asked for it", VisitId: visit.Id, RaisedBy: visit.RecordedBy),
                cancel);
        }
    }
}
