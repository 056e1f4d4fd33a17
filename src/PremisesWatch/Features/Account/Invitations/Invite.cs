using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Features.Account.Sessions;
using PremisesWatch.Features.Account.SignIn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Account.Invitations;

/// <summary>A link with which one person chooses a password, once, within three days. An earlier one of theirs stops working, and so does the password they had.</summary>
[Operation]
public sealed class Invite(SignInDb db, TimeProvider clock, EndSessions end, Attempts attempts)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <param name="forgetCodes">They lost their phone and their recovery codes: they set new ones up at the next sign-in.</param>
    /// <returns>What goes into the link; it is kept nowhere.</returns>
    public async Task<string> Run(Person person, bool forgetCodes = false, CancellationToken cancel = default)
    {
        var (token, now) = (Secrets.Make(), clock.GetUtcNow());
        await db.Of(person.Id, cancel);
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        var credential = await db.Credentials.SingleOrDefaultAsync(known => known.Id == person.Id, cancel) ?? db.Add(Credential.Of(person.Id)).Entity;
        credential.PasswordHash = null;
        credential.SecurityStamp = Stamp.New();
        if (forgetCodes)
        {
            credential.TwoFactorEnabled = false;
            await db.Set<IdentityUserToken<Guid>>().Where(held => held.UserId == person.Id).ExecuteDeleteAsync(cancel);
        }

        await db.Invitations.Where(open => open.PersonId == person.Id && open.SpentAt == null).ExecuteUpdateAsync(set => set.SetProperty(open => open.SpentAt, now), cancel);
        db.Add(new Invitation { Id = Guid.CreateVersion7(now), PersonId = person.Id, TokenDigest = Secrets.Digest(token), MadeAt = now, ExpiresAt = now + Life });
        await db.SaveChangesAsync(cancel);
        await end.All(person.Id, cancel: cancel);
        await attempts.Forget(Attempts.Name(person.Email), cancel);
        await attempts.Forget(Attempts.Code(person.Id), cancel);
        await whole.CommitAsync(cancel);
        return token;
    }
}
