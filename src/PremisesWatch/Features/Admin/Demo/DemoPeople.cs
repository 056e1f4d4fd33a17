using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
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
        var people = All.Select(Make).ToList();
        db.Users.AddRange(people);
        await db.SaveChangesAsync(cancel);
        return people;
    }

    /// <summary>Once their rows are there for good: credentials lie beyond the application's own reach.</summary>
    public static async Task GivePasswords(PremisesWatchDb db, SignInDb signIn, CancellationToken cancel)
    {
        var people = await db.Users.Where(person => person.IsDemonstration).Select(person => person.Id).ToListAsync(cancel);
        var hasher = new PasswordHasher<Credential>();
        foreach (var credential in people.Select(Credential.Of))
        {
            await signIn.Of(credential.Id, cancel);
            if (!await signIn.Credentials.AnyAsync(known => known.Id == credential.Id, cancel))
            {
                credential.PasswordHash = hasher.HashPassword(credential, Password);
                signIn.Add(credential);
                await signIn.SaveChangesAsync(cancel);
            }
        }
    }

    private Person Make(DemoPerson demo)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = demo.Name,
            Email = demo.Email,
            SeesEveryAuthority = true,
            IsDemonstration = true,
        };
        person.Roles.Add(new PersonRole { PersonId = person.Id, Role = demo.Role });
        return person;
    }
}
