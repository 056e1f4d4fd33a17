using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Visits;

/// <param name="Withdrawn">Made in error: it stands in the list, and counts for nothing.</param>
public sealed record VisitRow(
    Guid Id, string Reference, int Version, DateTimeOffset ArrivedAt, bool AtNight, VisitPurpose Purpose, VisitOutcome Outcome, string? Officer, int Signs, bool NoneSeen,
    bool Withdrawn);

public sealed record PlanRow(Guid Id, DateOnly PlannedOn, VisitWindow Window, string? Officer, string Why);

public sealed record VisitList(IReadOnlyList<PlanRow> Planned, IReadOnlyList<VisitRow> Made, int Total);

/// <summary>The visits of one place: those to come, and a page of those made.</summary>
[Operation]
public sealed class ListVisits(PremisesWatchDb db)
{
    public const int Size = 30;

    public async Task<VisitList> Run(Guid premisesId, int page, CancellationToken cancel = default)
    {
        var planned = await (
            from plan in db.PlannedVisits
            where plan.PremisesId == premisesId && plan.State == PlanState.Planned
            join person in db.Users on plan.OfficerId equals person.Id into officers
            from officer in officers.DefaultIfEmpty()
            orderby plan.PlannedOn
            select new PlanRow(plan.Id, plan.PlannedOn, plan.Window, officer == null ? null : officer.Name, plan.Why)).Take(20).ToListAsync(cancel);
        var standing = db.Visits.Where(visit => visit.PremisesId == premisesId
            && (visit.EndedAt == null || db.Amendments.Any(amendment => amendment.VisitId == visit.Id && amendment.Kind == AmendmentKind.Withdrawn)));
        var made = await (
            from visit in standing
            join person in db.Users on visit.OfficerId equals person.Id into officers
            from officer in officers.DefaultIfEmpty()
            orderby visit.ArrivedAt descending, visit.Id
            select new VisitRow(
                visit.Id, visit.Reference, visit.VersionNumber, visit.ArrivedAt, visit.AtNight, visit.Purpose, visit.Outcome, officer == null ? null : officer.Name,
                visit.Observations.Count, visit.NoneSeen, visit.EndedAt != null)).Skip((page - 1) * Size).Take(Size).ToListAsync(cancel);
        return new VisitList(planned, made, await standing.CountAsync(cancel));
    }
}
