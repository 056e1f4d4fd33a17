using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Admin.Seed;

namespace PremisesWatch.Features.Admin.Demo;

public sealed record DemoPerson(string Email, string Name, Role Role);

/// <summary>One invented sign-in a role. Their password is public, so they are refused in production.</summary>
internal sealed class DemoPeople(PremisesWatchDb db, TimeProvider clock)
{
    public const string Password = "sandhaven demonstration";

    public static IReadOnlyList<DemoPerson> All => SeedFile.Rows<DemoPerson>("demo/people.csv");

    public async Task<IReadOnlyList<Person>> Add(CancellationToken cancel)
    {
        var hasher = new PasswordHasher<Person>();
        var people = All.Select(demo => Make(demo, hasher)).ToList();
        db.Users.AddRange(people);
        await db.SaveChangesAsync(cancel);
        return people;
    }

    private Person Make(DemoPerson demo, PasswordHasher<Person> hasher)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = demo.Name,
            UserName = demo.Email,
            NormalizedUserName = demo.Email.ToUpperInvariant(),
            Email = demo.Email,
            NormalizedEmail = demo.Email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.CreateVersion7(clock.GetUtcNow()).ToString(),
            SeesEveryAuthority = true,
            IsDemonstration = true,
        };
        person.PasswordHash = hasher.HashPassword(person, Password);
        person.Roles.Add(new PersonRole { PersonId = person.Id, Role = demo.Role });
        return person;
    }
}
