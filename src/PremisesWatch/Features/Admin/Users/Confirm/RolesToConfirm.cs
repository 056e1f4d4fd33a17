using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Admin.Users.Confirm;

/// <param name="Authorities">Names, or none where they see every one.</param>
/// <param name="By">Null where single sign-on gave it.</param>
public sealed record WaitingRole(Guid PersonId, string Name, string Email, Role Role, bool EveryAuthority, IReadOnlyList<string> Authorities, string? By, DateTimeOffset At);

/// <summary>Roles that an administrator gave to people of a manager's own authorities, and that wait for the manager's word. Nobody confirms their own.</summary>
[Operation]
public sealed class RolesToConfirm(PremisesWatchDb db, ICurrentPerson current)
{
    private const int Most = 200;

    public Task<int> Count(CancellationToken cancel = default) => Mine().CountAsync(cancel);

    public Task<List<WaitingRole>> Read(CancellationToken cancel = default) =>
        (from grant in Mine()
         join person in db.Users on grant.PersonId equals person.Id
         orderby grant.GrantedAt, person.Id
         select new WaitingRole(
             person.Id,
             person.Name,
             person.Email,
             grant.Role,
             person.SeesEveryAuthority,
             db.Authorities.Where(authority => person.Authorities.Any(sees => sees.AuthorityId == authority.Id)).OrderBy(authority => authority.Name).Select(authority => authority.Name).ToList(),
             db.Users.Where(giver => giver.Id == grant.GrantedBy).Select(giver => giver.Name).SingleOrDefault(),
             grant.GrantedAt)).Take(Most).ToListAsync(cancel);

    /// <returns>Whose role it is now, or would have been; null where nothing waits that this manager may answer.</returns>
    public Task<string?> Answer(Guid personId, Role role, bool confirm, CancellationToken cancel = default) => db.InTransaction(
        async () =>
        {
            await db.LockPerson(personId, cancel);
            var grant = await Mine().AsTracking().SingleOrDefaultAsync(waits => waits.PersonId == personId && waits.Role == role, cancel);
            var person = grant is null ? null : await db.Users.SingleAsync(known => known.Id == personId, cancel);
            if (grant is null || person is null)
            {
                return null;
            }

            if (confirm)
            {
                // While it waits: the walls let a manager give no other.
                db.Add(new PersonRole { PersonId = personId, Role = role });
                person.RenewSessions();
                await db.SaveChangesAsync(cancel);
            }

            db.Remove(grant);
            await db.SaveChangesAsync(cancel);
            return person.Name;
        },
        cancel);

    private IQueryable<RoleGrant> Mine()
    {
        var (me, every, authorities) = (current.Id, current.SeesEveryAuthority, current.AuthorityIds.ToList());
        return db.RoleGrants.Where(grant => grant.PersonId != me && grant.GrantedBy != me && db.Users.Any(person =>
            person.Id == grant.PersonId && person.LeftAt == null
            && (every || (!person.SeesEveryAuthority && person.Authorities.Any() && person.Authorities.All(sees => authorities.Contains(sees.AuthorityId))))));
    }
}
