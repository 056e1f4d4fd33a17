using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Visits.Plan;

/// <summary>Who, when and why.</summary>
public sealed record VisitPlan(Guid OfficerId, DateOnly On, VisitWindow Window, VisitPurpose Purpose, string Why);

/// <summary>Plans a visit, moves it, hands it to another, or cancels it.</summary>
[Operation]
public sealed class PlanVisit(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    public async Task<PlannedVisit> Add(Guid premisesId, int authorityId, VisitPlan plan, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var planned = new PlannedVisit
        {
            Id = Guid.CreateVersion7(now),
            PremisesId = premisesId,
            AuthorityId = authorityId,
            OfficerId = plan.OfficerId,
            PlannedOn = plan.On,
            Window = plan.Window,
            Purpose = plan.Purpose,
            Why = plan.Why,
            PlannedBy = person.Id,
            PlannedAt = now,
        };
        db.PlannedVisits.Add(planned);
        await db.SaveChangesAsync(cancel);
        return planned;
    }

    /// <returns>False where it was made, cancelled or changed by somebody else meanwhile.</returns>
    public async Task<bool> Change(Guid id, uint version, VisitPlan plan, CancellationToken cancel = default) =>
        await Standing(id, version).ExecuteUpdateAsync(
            set => set
                .SetProperty(planned => planned.OfficerId, plan.OfficerId)
                .SetProperty(planned => planned.PlannedOn, plan.On)
                .SetProperty(planned => planned.Window, plan.Window)
                .SetProperty(planned => planned.Purpose, plan.Purpose)
                .SetProperty(planned => planned.Why, plan.Why),
            cancel) == 1;

    public async Task<bool> Cancel(Guid id, uint version, string because, CancellationToken cancel = default) =>
        await Standing(id, version).ExecuteUpdateAsync(
            set => set.SetProperty(planned => planned.State, PlanState.Cancelled).SetProperty(planned => planned.CancelledBecause, because), cancel) == 1;

    /// <summary>Officers and CPLOs of an authority, for a list.</summary>
    public Task<List<SelectListItem>> Officers(int authorityId, CancellationToken cancel = default) => db.Users
        .Where(officer => officer.LeftAt == null
            && officer.Roles.Any(role => role.Role == Role.LicensingOfficer || role.Role == Role.Cplo)
            && (officer.SeesEveryAuthority || officer.Authorities.Any(authority => authority.AuthorityId == authorityId)))
        .OrderBy(officer => officer.Name).Take(200)
        .Select(officer => new SelectListItem(officer.Name, officer.Id.ToString(), officer.Id == person.Id)).ToListAsync(cancel);

    public IEnumerable<(string Field, string Message)> Check(Guid? officer, DateOnly? on, string? why, IReadOnlyList<SelectListItem> officers)
    {
        if (officers.All(known => known.Value != officer?.ToString()))
        {
            yield return ("OfficerId", "Choose who goes");
        }

        var today = clock.UkToday();
        if (on is null || on < today || on > today.AddYears(2))
        {
            yield return ("On", "Enter the day of the visit: today or later, within two years");
        }

        if (string.IsNullOrWhiteSpace(why) || why.Length > 500)
        {
            yield return ("Why", "Say why, in up to 500 characters");
        }
    }

    private IQueryable<PlannedVisit> Standing(Guid id, uint version) =>
        db.PlannedVisits.Where(planned => planned.Id == id && planned.State == PlanState.Planned && planned.Version == version);
}
