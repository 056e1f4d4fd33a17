using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users.Add;

/// <param name="Person">Null where there are problems.</param>
/// <param name="Password">The one made for them; null where one was given.</param>
public sealed record AddedPerson(Person? Person, string? Password, IReadOnlyList<(string Field, string Message)> Problems);

/// <summary>Adds somebody who signs in.</summary>
[Operation]
public sealed class AddPerson(PremisesWatchDb db, TimeProvider clock, UserManager<Person> people, CheckPerson check, InitialPassword initial)
{
    public const string PasswordField = "Password";

    /// <param name="given">A password of their own; null to have one made, which they change when they first sign in.</param>
    public Task<AddedPerson> Run(PersonDetails details, string? given = null, CancellationToken cancel = default) =>
        db.InTransaction(() => Add(details.Tidy(), given, cancel), cancel);

    private async Task<AddedPerson> Add(PersonDetails details, string? given, CancellationToken cancel)
    {
        await db.LockPeople(cancel);
        var person = new Person
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = details.Name ?? "",
            UserName = details.Email,
            Email = details.Email,
            EmailConfirmed = true,
            SeesEveryAuthority = details.EveryAuthority,
        };
        person.Roles.AddRange(details.Roles.Select(role => new PersonRole { PersonId = person.Id, Role = role }));
        person.Authorities.AddRange(details.AuthorityIds.Select(id => new PersonAuthority { PersonId = person.Id, AuthorityId = id }));

        var problems = await check.Run(details, self: null, cancel);
        if (given is not null)
        {
            problems.AddRange(await Weaknesses(person, given));
        }

        return problems.Count > 0 ? new AddedPerson(null, null, problems) : await Create(person, given);
    }

    private async Task<AddedPerson> Create(Person person, string? given)
    {
        var password = given ?? InitialPassword.Generate();
        (await people.CreateAsync(person, password)).OrThrow();
        if (given is not null)
        {
            return new AddedPerson(person, null, []);
        }

        await initial.MakeDue(person);
        return new AddedPerson(person, password, []);
    }

    private async Task<List<(string Field, string Message)>> Weaknesses(Person person, string given)
    {
        var found = new List<(string, string)>();
        foreach (var validator in people.PasswordValidators)
        {
            found.AddRange((await validator.ValidateAsync(people, person, given)).Errors.Select(error => (PasswordField, error.Description)));
        }

        return found;
    }
}
