using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.SignIn;

/// <param name="Refusal">Why not, in a sentence; null where the password was right.</param>
/// <param name="CodeDue">A one-time code comes next, or setting one up.</param>
public sealed record SignInResult(string? Refusal, bool CodeDue = false, bool MustSetUp = false);

/// <summary>
/// Signs somebody in. An unknown address, a wrong password, a person who has left and, in production, a person of the demonstration
/// get one and the same answer, after the same work.
/// </summary>
[Operation]
public sealed class SignPersonIn(
    UserManager<Credential> credentials, IPasswordHasher<Credential> hasher, PremisesWatchDb db, Attempts attempts, KnownDevice device, OpenSession open, TimeProvider clock,
    AuditLog audit, SystemIdentity system)
{
    private const string Wrong = "The email address or the password is not right. Check both and try again";

    private static readonly Credential Nobody = Credential.Of(Guid.Empty);

    /// <summary>Of a password that nobody has: weighed for those who are not here.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Credential>().HashPassword(Nobody, Secrets.Make()));

    public async Task<SignInResult> Run(HttpContext context, string email, string password, string? returnUrl, CancellationToken cancel = default)
    {
        var normal = Person.Normal(email);
        var person = await Known(normal, cancel);
        var (who, from) = Counted(context, email, person);
        foreach (var key in new[] { from, who }.OfType<string>())
        {
            if (await attempts.Begin(key, cancel) is { } until)
            {
                await audit.SignInFailed(person?.Id, email.Trim(), cancel);
                return new SignInResult(Wait(until));
            }
        }

        var credential = await credentials.FindByIdAsync((person?.Id ?? Guid.Empty).ToString());
        if (!await IsRight(credential, password) || person is null || person.LeftAt is not null || (person.IsDemonstration && await db.IsProduction(cancel)))
        {
            await audit.SignInFailed(person?.Id, email.Trim(), cancel);
            return new SignInResult(Wrong);
        }

        await attempts.Forget(who, cancel);
        if (from is not null)
        {
            await attempts.TakeBack(from, cancel);
        }

        if (await open.NeedsCode(person, credential!, cancel))
        {
            await open.Await(context, credential!, byProvider: false, returnUrl);
            return new SignInResult(null, CodeDue: true, MustSetUp: !credential!.TwoFactorEnabled);
        }

        await open.Complete(context, person, byProvider: false, cancel);
        return new SignInResult(null);
    }

    private async Task<Person?> Known(string normal, CancellationToken cancel)
    {
        using var signingIn = system.SignIn(normal);
        return await db.Users.SingleOrDefaultAsync(known => known.NormalizedEmail == normal, cancel);
    }

    private async Task<bool> IsRight(Credential? credential, string password)
    {
        if (credential?.PasswordHash is not null)
        {
            return await credentials.CheckPasswordAsync(credential, password);
        }

        hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        return false;
    }

    private (string Who, string? From) Counted(HttpContext context, string email, Person? person) =>
        person is not null && device.Of(context, person.Id) is { } known
            ? (Attempts.Device(person.Id, known), null)
            : (Attempts.Name(email), Attempts.From(context.Connection.RemoteIpAddress?.ToString()));

    private string Wait(DateTimeOffset until)
    {
        var minutes = (int)Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes);
        return $"Too many wrong passwords. Try again in {(minutes <= 1 ? "a minute" : $"{minutes} minutes")}";
    }
}
