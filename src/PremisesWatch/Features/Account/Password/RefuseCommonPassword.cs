using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.Password;

/// <summary>Refuses what is guessed first, and what is made of the person's own name.</summary>
public sealed class RefuseCommonPassword(PremisesWatchDb db, SystemIdentity system) : IPasswordValidator<Credential>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Credential> manager, Credential user, string? password)
    {
        using var signingIn = system.SignIn(user.Id.ToString());
        var person = await db.Users.Where(known => known.Id == user.Id).Select(known => new { known.Name, known.Email }).SingleOrDefaultAsync();
        var own = person is null ? [] : $"{person.Name} {person.Email}".Split([' ', '@', '.', '-', '_', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        return CommonPasswords.WhyNot(password ?? "", own) is { } why
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordIsCommon", Description = why })
            : IdentityResult.Success;
    }
}
