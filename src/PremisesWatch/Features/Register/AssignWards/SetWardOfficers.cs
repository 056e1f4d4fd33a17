using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.AssignWards;

/// <summary>Sets who answers for the places of a ward that have no officer of their own.</summary>
[Operation]
public sealed class SetWardOfficers(PremisesWatchDb db)
{
    /// <returns>How many wards changed; a ward that the person does not see is left as it was.</returns>
    public async Task<int> Run(IReadOnlyDictionary<int, Guid?> wanted, CancellationToken cancel = default)
    {
        var ids = wanted.Keys.ToArray();
        var wards = await db.Wards.Where(ward => ids.Contains(ward.Id)).Select(ward => new { ward.Id, ward.AuthorityId }).ToListAsync(cancel);
        var known = await db.WardOfficers.Where(own => ids.Contains(own.WardId)).ToDictionaryAsync(own => own.WardId, cancel);
        var changed = 0;
        foreach (var ward in wards)
        {
            var own = known.GetValueOrDefault(ward.Id);
            if (own?.OfficerId == wanted[ward.Id])
            {
                continue;
            }

            changed++;
            if (wanted[ward.Id] is not { } officer)
            {
                db.WardOfficers.Remove(own!);
            }
            else if (own is null)
            {
                db.WardOfficers.Add(new WardOfficer { WardId = ward.Id, AuthorityId = ward.AuthorityId, OfficerId = officer });
            }
            else
            {
                own.OfficerId = officer;
            }
        }

        await db.SaveChangesAsync(cancel);
        return changed;
    }
}
