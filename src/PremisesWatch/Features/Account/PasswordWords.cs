using Microsoft.AspNetCore.Identity;

namespace PremisesWatch.Features.Account;

/// <summary>What is wrong with a password, in plain words.</summary>
public sealed class PasswordWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => new()
    {
        Code = nameof(PasswordTooShort),
        Description = $"A password needs at least {length} characters",
    };
}
