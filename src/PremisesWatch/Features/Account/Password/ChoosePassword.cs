using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Features.Account.Sessions;
using PremisesWatch.Features.Account.SignIn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Account.Password;

/// <summary>Somebody's own password, chosen by themselves. They are signed out everywhere else.</summary>
[Operation]
public sealed class ChoosePassword(UserManager<Credential> credentials, EndSessions end, Attempts attempts)
{
    /// <param name="session">The one that goes on.</param>
    /// <returns>The field and what is wrong with it; null where it worked.</returns>
    public async Task<(string Field, string Message)?> Run(Guid personId, Guid? session, string current, string chosen, CancellationToken cancel = default)
    {
        var credential = await credentials.FindByIdAsync(personId.ToString()) ?? throw new InvalidOperationException("They have no credential.");
        if (await attempts.Begin(Attempts.Code(personId), cancel) is not null)
        {
            return ("Current", "Too many wrong passwords. Try again in some minutes");
        }

        if (!await credentials.CheckPasswordAsync(credential, current))
        {
            return ("Current", "This is not the password you have now");
        }

        await attempts.Forget(Attempts.Code(personId), cancel);
        if (chosen == current)
        {
            return ("Chosen", "Choose a password that is not the one you have now");
        }

        var result = await credentials.ChangePasswordAsync(credential, current, chosen);
        if (!result.Succeeded)
        {
            return ("Chosen", result.Errors.First().Description);
        }

        await end.All(personId, but: session, cancel);
        return null;
    }
}
