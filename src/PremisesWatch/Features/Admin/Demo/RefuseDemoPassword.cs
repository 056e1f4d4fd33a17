using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data;
using PremisesWatch.Data.People;

namespace PremisesWatch.Features.Admin.Demo;

/// <summary>Refuses the demonstration's password, which is public, to everybody in a production installation.</summary>
public sealed class RefuseDemoPassword(PremisesWatchDb db) : IPasswordValidator<Person>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        string.Equals(password?.Trim(), DemoPeople.Password, StringComparison.OrdinalIgnoreCase) && await db.IsProduction()
            ? IdentityResult.Failed(new IdentityError
            {
                Code = "PasswordOfTheDemonstration",
                Description = "This password is the demonstration’s, which is public: it is refused in a production installation",
            })
            : IdentityResult.Success;
}
