using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Geo;

namespace PremisesWatch.TestSupport;

/// <summary>Makes what a test needs, with plain defaults, straight in the database.</summary>
public sealed class Builders(TestApp app)
{
    private int _count;

    public Task<Authority> Authority(string code, bool isDemonstration = false) => Add(new Authority
    {
        Code = code,
        Name = $"Borough of {code}",
        IsDemonstration = isDemonstration,
    });

    /// <summary>A person of one role who sees the authorities given; with none given, every one.</summary>
    public async Task<Person> Person(Role role, params Authority[] authorities)
    {
        var name = $"{role} {++_count}";
        var email = $"{role}{_count}@example.test".ToLowerInvariant();
        var person = new Person
        {
            Id = NewId(),
            Name = name,
            Email = email,
            SeesEveryAuthority = authorities.Length == 0,
        };
        person.Roles.Add(new PersonRole { PersonId = person.Id, Role = role });
        person.Authorities.AddRange(authorities.Select(authority => new PersonAuthority { PersonId = person.Id, AuthorityId = authority.Id }));
        await Add(person);
        await app.WithSignIn(async db =>
        {
            db.Add(Credential.Of(person.Id));
            await db.SaveChangesAsync();
        });
        return person;
    }

    /// <summary>Gives somebody a password, past the rules for one.</summary>
    public Task Password(Person person, string password) => app.WithSignIn(async db =>
    {
        var credential = (await db.Credentials.FindAsync(person.Id))!;
        credential.PasswordHash = new PasswordHasher<Credential>().HashPassword(credential, password);
        await db.SaveChangesAsync();
    });

    public async Task<Premises> Premises(Authority authority, string name, string type = "takeaway", Action<Premises>? with = null)
    {
        var premises = await app.WithDb(async db => new Premises
        {
            Id = NewId(),
            Reference = await db.NextPremisesReference(),
            AuthorityId = authority.Id,
            TypeCode = type,
            Name = name,
            AddressLine1 = $"{++_count} Test Street",
            Postcode = "ZZ9 9ZZ",
            Point = Points.At(310000 + _count, 430000),
            PointSource = PointSource.Officer,
            CreatedAt = app.Clock.GetUtcNow(),
            UpdatedAt = app.Clock.GetUtcNow(),
        });
        with?.Invoke(premises);
        return await Add(premises);
    }

    /// <summary>Saves what the test made itself.</summary>
    public async Task<T> Add<T>(T record)
        where T : class
    {
        await app.WithDb(async db =>
        {
            db.Add(record);
            await db.SaveChangesAsync();
        });
        return record;
    }

    private Guid NewId() => Guid.CreateVersion7(app.Clock.GetUtcNow());
}
