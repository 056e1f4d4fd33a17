using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Account.Password;

/// <summary>Somebody's own password, chosen by themselves. They are signed out everywhere else.</summary>
[Operation]
public sealed class ChoosePassword(PremisesWatchDb db, UserManager<Person> people, SignInManager<Person> signIn)
{
    /// <returns>The field and what is wrong with it; null where it worked.</returns>
    public Task<(string Field, string Message)?> Run(ClaimsPrincipal who, string current, string chosen, CancellationToken cancel = default) =>
        db.InTransaction(() => Choose(who, current, chosen), cancel);

    private async Task<(string Field, string Message)?> Choose(ClaimsPrincipal who, string current, string chosen)
    {
        var person = await people.GetUserAsync(who) ?? throw new InvalidOperationException("Nobody is signed in.");
        if (!await people.CheckPasswordAsync(person, current))
        {
            return ("Current", "This is not the password you have now");
        }

        if (chosen == current)
        {
            return ("Chosen", "Choose a password that is not the one you have now");
        }

        var result = await people.ChangePasswordAsync(person, current, chosen);
        if (!result.Succeeded)
        {
            return ("Chosen", result.Errors.First().Description);
        }

        await people.RemoveClaimAsync(person, new Claim(PersonClaims.OwnPasswordDue, "true"));
        await signIn.RefreshSignInAsync(person);
        return null;
    }
}
