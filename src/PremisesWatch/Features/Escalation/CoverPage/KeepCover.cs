using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Escalation.CoverPage;

/// <summary>Keeps who answers for a role in an authority, from and to. Several may cover at once: all are told.</summary>
[Operation]
public sealed class KeepCover(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    public async Task<(string Field, string Message)?> Add(
        int authorityId, Role? role, Guid personId, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancel = default)
    {
        if ((await Authorities(cancel)).All(authority => authority.Id != authorityId))
        {
            return ("AuthorityId", "Choose an authority");
        }

        if (from is null)
        {
            return ("From", "Enter when cover begins, as a date and a time");
        }

        if (to is null || to <= from || to <= clock.GetUtcNow())
        {
            return ("To", "Enter when cover ends: after it begins, and not in the past");
        }

        var holds = await db.Users.AnyAsync(
            known => known.Id == personId && known.LeftAt == null && known.Roles.Any(held => held.Role == role)
                && (known.SeesEveryAuthority || known.Authorities.Any(authority => authority.AuthorityId == authorityId)),
            cancel);
        if (!holds)
        {
            return ("PersonId", "Choose somebody who has this role in this authority");
        }

        db.Covers.Add(new Cover
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AuthorityId = authorityId,
            Role = role!.Value,
            PersonId = personId,
            From = from.Value,
            To = to.Value,
            EnteredBy = person.Id,
        });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <returns>False where there is none to end.</returns>
    public async Task<bool> End(Guid id, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        return await db.Covers.Where(cover => cover.Id == id && cover.To > now)
            .ExecuteUpdateAsync(set => set.SetProperty(cover => cover.To, cover => cover.From > now ? cover.From : now), cancel) == 1;
    }

    public async Task<List<Authority>> Authorities(CancellationToken cancel = default)
    {
        var (every, ids) = (person.SeesEveryAuthority, person.AuthorityIds.ToArray());
        return await db.Authorities.AsNoTracking().Where(authority => every || ids.Contains(authority.Id)).OrderBy(authority => authority.Name).Take(500).ToListAsync(cancel);
    }

    /// <summary>Those who may be on cover: of the authorities that the person sees.</summary>
    public async Task<List<SelectListItem>> People(CancellationToken cancel = default)
    {
        var ids = (await Authorities(cancel)).ConvertAll(authority => authority.Id);
        return await db.Users
            .Where(known => known.LeftAt == null
                && known.Roles.Any(role => role.Role == Role.Cplo || role.Role == Role.PoliceLiaison || role.Role == Role.Manager)
                && (known.SeesEveryAuthority || known.Authorities.Any(authority => ids.Contains(authority.AuthorityId))))
            .OrderBy(known => known.Name).Take(500).Select(known => new SelectListItem(known.Name, known.Id.ToString())).ToListAsync(cancel);
    }
}
