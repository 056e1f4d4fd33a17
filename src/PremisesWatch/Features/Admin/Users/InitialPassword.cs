using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data.People;
using PremisesWatch.Features.Account;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users;

/// <summary>A password made by the program, shown once and good for one thing: to sign in and choose one's own.</summary>
[Operation]
public sealed class InitialPassword(UserManager<Person> people)
{
    /// <summary>Without what looks alike on paper (0 and o, 1 and l and i); sixteen of them hold 79 bits.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int Groups = 4;

    private static readonly Claim Due = new(PersonClaims.OwnPasswordDue, "true");

    public static string Generate() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => new string(RandomNumberGenerator.GetItems<char>(Letters, 4))));

    /// <summary>In place of the one they had, which stops working at once; where they are signed in, they are signed out within a minute.</summary>
    public async Task<string> Give(Person person)
    {
        var password = Generate();
        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        (person.LockoutEnd, person.AccessFailedCount) = (null, 0);
        (await people.UpdateSecurityStampAsync(person)).OrThrow();
        await MakeDue(person);
        return password;
    }

    public async Task MakeDue(Person person)
    {
        if (!(await people.GetClaimsAsync(person)).Any(claim => claim.Type == Due.Type))
        {
            (await people.AddClaimAsync(person, Due)).OrThrow();
        }
    }
}
