using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Data.People;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Account.SignIn;

/// <summary>
/// Signs somebody in. An unknown address, a wrong password, a person who has left and, in production, a person of the demonstration
/// get one and the same answer.
/// </summary>
[Operation]
public sealed class SignPersonIn(SignInManager<Person> signIn, UserManager<Person> people, PremisesWatchDb db, AuditLog audit)
{
    private const string Wrong = "The email address or the password is not right. Check both and try again";

    /// <returns>Why not, in a sentence; null where it worked.</returns>
    public async Task<string?> Run(string email, string password)
    {
        var person = await people.FindByEmailAsync(email.Trim());
        if (person is null || person.LeftAt is not null || person.IsDemonstration && await db.IsProduction())
        {
            await audit.SignInFailed(person?.Id, email.Trim());
            return Wrong;
        }

        var result = await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        await (result.Succeeded ? audit.SignedIn(person.Id) : audit.SignInFailed(person.Id, email.Trim()));
        return result switch
        {
            { Succeeded: true } => null,
            { IsLockedOut: true } => "This account is locked for five minutes, after too many wrong passwords. Try again later",
            _ => Wrong,
        };
    }
}
