using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Features.Account.Invitations;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users.Add;

/// <param name="Person">Null where there are problems.</param>
/// <param name="Invitation">What goes into their link; null where a password was given.</param>
public sealed record AddedPerson(Person? Person, string? Invitation, IReadOnlyList<(string Field, string Message)> Problems);

/// <summary>Adds somebody who signs in.</summary>
[Operation]
public sealed class AddPerson(PremisesWatchDb db, TimeProvider clock, UserManager<Credential> credentials, CheckPerson check, GiveRoles give, Invite invite)
{
    public const string PasswordField = "Password";

    /// <param name="given">A password of their own; null to have an invitation made.</param>
    public async Task<AddedPerson> Run(PersonDetails details, string? given = null, CancellationToken cancel = default)
    {
        var (person, problems) = await db.InTransaction(() => Add(details.Tidy(), given, cancel), cancel);
        if (person is null)
        {
            return new AddedPerson(null, null, problems);
        }

        if (given is null)
        {
            return new AddedPerson(person, await invite.Run(person, cancel: cancel), []);
        }

        (await credentials.CreateAsync(Credential.Of(person.Id), given)).OrThrow();
        return new AddedPerson(person, null, []);
    }

    private async Task<(Person? Added, IReadOnlyList<(string Field, string Message)> Problems)> Add(PersonDetails details, string? given, CancellationToken cancel)
    {
        await db.LockPeople(cancel);
        var problems = await check.Run(details, self: null, cancel);
        if (given is not null)
        {
            problems.AddRange(await Weaknesses(given));
        }

        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var person = new Person
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = details.Name!,
            Email = details.Email!,
            SeesEveryAuthority = details.EveryAuthority,
        };
        give.Run(person, details.Roles);
        person.Authorities.AddRange(details.AuthorityIds.Select(id => new PersonAuthority { PersonId = person.Id, AuthorityId = id }));
        db.Add(person);
        await db.SaveChangesAsync(cancel);
        return (person, problems);
    }

    private async Task<List<(string Field, string Message)>> Weaknesses(string given)
    {
        var found = new List<(string, string)>();
        foreach (var validator in credentials.PasswordValidators)
        {
            found.AddRange((await validator.ValidateAsync(credentials, Credential.Of(Guid.Empty), given)).Errors.Select(error => (PasswordField, error.Description)));
        }

        return found;
    }
}
