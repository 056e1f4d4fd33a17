using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Features.Account.Sessions;
using PremisesWatch.Features.Account.SignIn;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.Authenticator;

/// <param name="Sealed">The secret for the way there and back in the form: it counts once a code shows that the app has it.</param>
public sealed record OfferedSecret(string Secret, string Sealed, string Address, bool AsksPassword);

public sealed record SetUpResult(IReadOnlyList<string>? RecoveryCodes, string? ReturnUrl = null, string? Field = null, string? Problem = null);

/// <summary>Gives somebody one-time codes of their own: the last step of a first sign-in, or a wish of somebody signed in, who shows their password again.</summary>
[Operation]
public sealed class SetUpAuthenticator(
    PremisesWatchDb db, UserManager<Credential> credentials, ICurrentPerson current, OpenSession open, OneTimeCodes codes, Attempts attempts, EndSessions end,
    IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("PremisesWatch.NewAuthenticator").ToTimeLimitedDataProtector();

    /// <returns>Null where nobody is signed in, nor about to be.</returns>
    public async Task<OfferedSecret?> Offer(HttpContext context, string? before, CancellationToken cancel)
    {
        if (await Who(context, cancel) is not var (person, credential, pending))
        {
            return null;
        }

        var secret = Unseal(before, credential.Id) ?? OneTimeCodes.NewSecret();
        return new OfferedSecret(secret, _seal.Protect($"{credential.Id} {secret}", Life), OneTimeCodes.Address(secret, person.Email), pending is null);
    }

    /// <returns>Null where nobody is signed in, nor about to be.</returns>
    public async Task<SetUpResult?> Run(HttpContext context, string? sealedSecret, string? code, string? password, CancellationToken cancel)
    {
        if (await Who(context, cancel) is not var (person, credential, pending))
        {
            return null;
        }

        var counted = Attempts.Code(person.Id);
        if (await attempts.Begin(counted, cancel) is not null)
        {
            return Problem("Code", "Too many wrong tries. Try again in some minutes");
        }

        if (pending is null && !await credentials.CheckPasswordAsync(credential, password ?? ""))
        {
            return Problem("Password", "Enter the password that you sign in with");
        }

        if (Unseal(sealedSecret, credential.Id) is not { } secret || await codes.SetUp(credential, secret, code ?? "", cancel) is not { } recovery)
        {
            return Problem("Code", "Enter the six digits that your app shows now");
        }

        await attempts.Forget(counted, cancel);
        await end.All(person.Id, but: pending is null ? await context.SessionId() : null, cancel);
        if (pending is not null)
        {
            await open.Complete(context, person, pending.ByProvider, cancel);
        }

        return new SetUpResult(recovery, pending?.ReturnUrl);
    }

    private static SetUpResult Problem(string field, string what) => new(null, null, field, what);

    /// <summary>A password alone sets up the first codes, and never others in their place.</summary>
    private async Task<(Person, Credential, PendingSignIn?)?> Who(HttpContext context, CancellationToken cancel)
    {
        if (current.IsSignedIn)
        {
            return (await db.Users.FindAsync([current.Id], cancel), await credentials.FindByIdAsync(current.Id.ToString())) is ({ } person, { } credential) ? (person, credential, null) : null;
        }

        return await open.Awaited(context, cancel) is { MustSetUp: true } pending ? (pending.Person, pending.Credential, pending) : null;
    }

    private string? Unseal(string? sealedSecret, Guid person)
    {
        try
        {
            return sealedSecret is { Length: > 0 and < 2000 } && _seal.Unprotect(sealedSecret).Split(' ') is [var whose, var secret] && whose == person.ToString() ? secret : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
