using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Visits.Amend;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Visits.Withdraw;

public enum WithdrawResult
{
    Withdrawn,
    NotYours,
    EndedBefore,
}

/// <summary>Withdraws a visit as made in error: by its author or a CPLO. It stays to be read, and counts for nothing.</summary>
[Operation]
public sealed class WithdrawVisit(PremisesWatchDb db, ICurrentPerson person, AssessPremises assess, EndVisit end)
{
    public bool May(Visit visit) => person.Is(Role.Cplo) || visit.RecordedBy == person.Id;

    public Task<WithdrawResult> Run(Guid visitId, string reason, CancellationToken cancel = default) =>
        db.InTransaction(() => Withdraw(visitId, reason, cancel), cancel);

    private async Task<WithdrawResult> Withdraw(Guid visitId, string reason, CancellationToken cancel)
    {
        var visit = await db.Visits.AsNoTracking().SingleAsync(known => known.Id == visitId, cancel);
        if (!May(visit))
        {
            return WithdrawResult.NotYours;
        }

        await db.LockPremises(visit.PremisesId, cancel);
        if (!await end.Run(visit, new Ending(AmendmentKind.Withdrawn, reason), cancel))
        {
            return WithdrawResult.EndedBefore;
        }

        await db.SaveChangesAsync(cancel);
        await assess.Run(visit.PremisesId, "withdrawal", visit.Id, cancel);
        return WithdrawResult.Withdrawn;
    }
}
