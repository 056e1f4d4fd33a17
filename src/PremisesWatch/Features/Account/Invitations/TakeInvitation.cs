using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.Invitations;

/// <summary>Chooses a password by an invitation, which is then spent. One that is spent, expired or invented looks the same.</summary>
[Operation]
public sealed class TakeInvitation(PremisesWatchDb people, SignInDb db, UserManager<Credential> credentials, TimeProvider clock, SystemIdentity system)
{
    /// <returns>Whose it is, by their e-mail address; null where it opens nothing.</returns>
    public async Task<string?> Email(string token, CancellationToken cancel = default)
    {
        var invited = await Open(token).Select(open => (Guid?)open.PersonId).SingleOrDefaultAsync(cancel);
        using var signingIn = system.SignIn($"{invited}");
        return await people.Users.Where(person => person.Id == invited && person.LeftAt == null).Select(person => person.Email).SingleOrDefaultAsync(cancel);
    }

    /// <returns>What is wrong with the password; null where it is theirs now, or the invitation opens nothing any more.</returns>
    public async Task<(bool Opens, string? Problem)> Run(string token, string chosen, CancellationToken cancel = default)
    {
        if (await Email(token, cancel) is null)
        {
            return (false, null);
        }

        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        var invited = await Open(token).Select(open => open.PersonId).SingleOrDefaultAsync(cancel);
        var spent = await Open(token).ExecuteUpdateAsync(set => set.SetProperty(open => open.SpentAt, clock.GetUtcNow()), cancel);
        if (spent == 0)
        {
            return (false, null);
        }

        var credential = (await credentials.FindByIdAsync(invited.ToString()))!;
        var result = await credentials.AddPasswordAsync(credential, chosen);
        if (!result.Succeeded)
        {
            return (true, result.Errors.First().Description);
        }

        await whole.CommitAsync(cancel);
        return (true, null);
    }

    private IQueryable<Invitation> Open(string token)
    {
        var (digest, now) = (Secrets.Digest(token), clock.GetUtcNow());
        return db.Invitations.Where(open => open.TokenDigest == digest && open.SpentAt == null && open.ExpiresAt > now);
    }
}
