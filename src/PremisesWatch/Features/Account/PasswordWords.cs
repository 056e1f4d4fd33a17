using Microsoft.AspNetCore.Identity;

namespace PremisesWatch.Features.Account;

/// <summary>What is wrong with a password, in plain words.</summary>
public sealed class PasswordWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"A password needs at least {length} characters");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"A password needs at least {uniqueChars} different characters");

    private static IdentityError Error(string code, string words) => new() { Code = code, Description = words };
}
