using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Assign;

/// <summary>Who can be assigned: licensing officers and CPLOs of the authorities that the person sees.</summary>
[Operation]
public sealed class Officers(PremisesWatchDb db, ICurrentPerson person)
{
    private static readonly Role[] Visiting = [Role.LicensingOfficer, Role.Cplo];

    public async Task<List<SelectListItem>> Load(CancellationToken cancel = default)
    {
        var (every, mine) = (person.SeesEveryAuthority, person.AuthorityIds.ToArray());
        return await db.Users
            .Where(officer => officer.LeftAt == null && officer.Roles.Any(role => Visiting.Contains(role.Role))
                && (every || officer.SeesEveryAuthority || officer.Authorities.Any(authority => mine.Contains(authority.AuthorityId))))
            .OrderBy(officer => officer.Name).Take(500)
            .Select(officer => new SelectListItem(officer.Name, officer.Id.ToString())).ToListAsync(cancel);
    }

    /// <summary>Names of the officers that places have of their own.</summary>
    public Task<Dictionary<Guid, string>> Of(Guid[] premisesIds, CancellationToken cancel = default) => (
        from assignment in db.Assignments
        where premisesIds.Contains(assignment.PremisesId)
        join officer in db.Users on assignment.OfficerId equals officer.Id
        select new { assignment.PremisesId, officer.Name }).ToDictionaryAsync(row => row.PremisesId, row => row.Name, cancel);
}
