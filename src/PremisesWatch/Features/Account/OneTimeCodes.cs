using Microsoft.AspNetCore.Identity;
using OtpNet;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Account;

/// <summary>Time-based one-time codes (RFC 6238) of an authenticator app: six digits, half a minute each, one step early or late. None is taken twice.</summary>
[Operation]
public sealed class OneTimeCodes(CredentialStore store, UserManager<Credential> credentials, TimeProvider clock)
{
    private const string Issuer = "PremisesWatch";
    private const int SecretBytes = 20;
    private const int RecoveryCodes = 10;

    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes));

    /// <summary>What the QR code says to the app.</summary>
    public static string Address(string secret, string email) => new OtpUri(OtpType.Totp, secret, email, Issuer).ToString();

    public async Task<bool> Take(Credential credential, string typed, CancellationToken cancel = default) =>
        await store.GetAuthenticatorKeyAsync(credential, cancel) is { } secret
        && Matches(secret, typed, out var step)
        && step > credential.LastCodeStep
        && await Took(credential, step);

    /// <summary>Each is good once.</summary>
    public async Task<bool> TakeRecovery(Credential credential, string typed) =>
        (await credentials.RedeemTwoFactorRecoveryCodeAsync(credential, typed.Trim().ToUpperInvariant())).Succeeded;

    public Task<int> RecoveryLeft(Credential credential) => credentials.CountRecoveryCodesAsync(credential);

    /// <summary>Takes the secret of a new app into use, once a code shows that the app has it.</summary>
    /// <returns>New recovery codes; null where the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> SetUp(Credential credential, string secret, string typed, CancellationToken cancel = default)
    {
        if (!Matches(secret, typed, out var step))
        {
            return null;
        }

        await store.SetAuthenticatorKeyAsync(credential, secret, cancel);
        credential.TwoFactorEnabled = true;
        credential.LastCodeStep = step;
        return (await credentials.UpdateSecurityStampAsync(credential)).Succeeded
            ? [.. await credentials.GenerateNewTwoFactorRecoveryCodesAsync(credential, RecoveryCodes) ?? []]
            : null;
    }

    /// <summary>Two who show the same code at once: the row's stamp lets one of them through.</summary>
    private async Task<bool> Took(Credential credential, long step)
    {
        credential.LastCodeStep = step;
        return (await credentials.UpdateAsync(credential)).Succeeded;
    }

    private bool Matches(string secret, string typed, out long step) =>
        new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(clock.GetUtcNow().UtcDateTime, typed.Replace(" ", "", StringComparison.Ordinal), out step, Window);
}
