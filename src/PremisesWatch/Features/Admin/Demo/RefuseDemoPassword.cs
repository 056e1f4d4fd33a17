using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data;
using PremisesWatch.Data.SignIn;

namespace PremisesWatch.Features.Admin.Demo;

/// <summary>Refuses the demonstration's password, which is public, to everybody in a production installation.</summary>
public sealed class RefuseDemoPassword(PremisesWatchDb db) : IPasswordValidator<Credential>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Credential> manager, Credential user, string? password) =>
        string.Equals(password?.Trim(), DemoPeople.Password, StringComparison.OrdinalIgnoreCase) && await db.IsProduction()
            ? IdentityResult.Failed(new IdentityError
            {
                Code = "PasswordOfTheDemonstration",
                Description = "This password is the demonstration’s, which is public: it is refused in a production installation",
            })
            : IdentityResult.Success;
}
