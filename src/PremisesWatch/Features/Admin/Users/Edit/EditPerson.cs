using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Admin.Users.Edit;

/// <param name="Theirs">What somebody else saved meanwhile; nothing was changed then.</param>
/// <param name="HasLeft">They were marked as left meanwhile; nothing was changed then.</param>
public sealed record EditedPerson(IReadOnlyList<(string Field, string Message)> Problems, PersonDetails? Theirs = null, bool HasLeft = false);

/// <summary>Changes what somebody is called and may do, unless somebody else changed it since the form was opened.</summary>
[Operation]
public sealed class EditPerson(PremisesWatchDb db, CheckPerson check, GiveRoles give, Administrators administrators, ICurrentPerson current)
{
    /// <param name="was">The details as the form showed them.</param>
    /// <returns>Null where there is no such person.</returns>
    public Task<EditedPerson?> Run(Guid id, PersonDetails was, PersonDetails yours, CancellationToken cancel = default) =>
        db.InTransaction(() => Edit(id, was.Tidy(), yours.Tidy(), cancel), cancel);

    private async Task<EditedPerson?> Edit(Guid id, PersonDetails was, PersonDetails yours, CancellationToken cancel)
    {
        await db.LockPerson(id, cancel);
        var person = await db.Users.Include(known => known.Roles).Include(known => known.Grants).Include(known => known.Authorities).AsSplitQuery().SingleOrDefaultAsync(known => known.Id == id, cancel);
        if (person is null)
        {
            return null;
        }

        var theirs = PersonDetails.Of(person);
        if (person.LeftAt is not null || !theirs.Equals(was))
        {
            return new EditedPerson([], theirs, person.LeftAt is not null);
        }

        var problems = await check.Run(yours, id, cancel);
        if (!yours.Roles.Contains(Role.Administrator) && await administrators.IsLast(id, cancel))
        {
            problems.Add((nameof(PersonDetails.Roles), Administrators.WhyNot(person.Name)));
        }

        if (current.IsSignedIn && current.Id == id && !yours.Roles.SequenceEqual(theirs.Roles))
        {
            problems.Add((nameof(PersonDetails.Roles), "You cannot change your own roles: ask another administrator"));
        }

        if (problems.Count == 0)
        {
            await Apply(person, yours, cancel);
        }

        return new EditedPerson(problems);
    }

    /// <summary>It counts at their next request, wherever they are signed in.</summary>
    private async Task Apply(Person person, PersonDetails yours, CancellationToken cancel)
    {
        (person.Name, person.Email) = (yours.Name!, yours.Email!);
        person.SeesEveryAuthority = yours.EveryAuthority;
        give.Run(person, yours.Roles);
        person.Authorities.RemoveAll(sees => !yours.AuthorityIds.Contains(sees.AuthorityId));
        person.Authorities.AddRange(yours.AuthorityIds.Except(person.Authorities.Select(sees => sees.AuthorityId))
            .Select(authority => new PersonAuthority { PersonId = person.Id, AuthorityId = authority }));
        person.RenewSessions();
        await db.SaveChangesAsync(cancel);
    }
}
