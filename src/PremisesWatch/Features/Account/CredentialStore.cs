using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using PremisesWatch.Data.SignIn;

namespace PremisesWatch.Features.Account;

/// <summary>Identity's own store; the authenticator's secret and the recovery codes lie in it sealed with the program's keys.</summary>
public sealed class CredentialStore(SignInDb db, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Credential, SignInDb, Guid>(db, describer)
{
    private readonly IDataProtector _seal = protection.CreateProtector("PremisesWatch.CredentialToken");

    public override async Task<Credential?> FindByIdAsync(string userId, CancellationToken cancellationToken = default)
    {
        await Context.Of(Guid.Parse(userId), cancellationToken);
        return await base.FindByIdAsync(userId, cancellationToken);
    }

    public override async Task<IdentityResult> CreateAsync(Credential user, CancellationToken cancellationToken = default)
    {
        await Context.Of(user.Id, cancellationToken);
        return await base.CreateAsync(user, cancellationToken);
    }

    public override async Task<IdentityResult> UpdateAsync(Credential user, CancellationToken cancellationToken = default)
    {
        await Context.Of(user.Id, cancellationToken);
        return await base.UpdateAsync(user, cancellationToken);
    }

    public override Task SetTokenAsync(Credential user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _seal.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Credential user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { Length: > 0 } value ? _seal.Unprotect(value) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
