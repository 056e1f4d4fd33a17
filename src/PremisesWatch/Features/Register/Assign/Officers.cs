using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Shared;
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

    /// <summary>Whose each place is: its own officer, or its ward's.</summary>
    public async Task<Dictionary<Guid, string>> Of(Guid[] premisesIds, CancellationToken cancel = default)
    {
        var rows = await (
            from premises in db.Premises
            where premisesIds.Contains(premises.Id)
            from assignment in db.Assignments.Where(own => own.PremisesId == premises.Id).DefaultIfEmpty()
            from officer in db.Users.Where(own => own.Id == assignment.OfficerId).DefaultIfEmpty()
            from ward in db.WardOfficers.Where(own => own.WardId == premises.WardId).DefaultIfEmpty()
            from wards in db.Users.Where(own => own.Id == ward.OfficerId).DefaultIfEmpty()
            select new
            {
                premises.Id,
                Own = assignment == null ? null : officer == null ? PersonWords.FromElsewhere : officer.Name,
                Ward = ward == null ? null : wards == null ? PersonWords.FromElsewhere : wards.Name,
            }).ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id, row => row.Own ?? (row.Ward is null ? "Nobody" : $"{row.Ward}, of the ward"));
    }
}
