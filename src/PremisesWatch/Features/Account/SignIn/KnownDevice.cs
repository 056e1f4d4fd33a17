using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Account.SignIn;

/// <summary>A cookie that says: this person signed in here before. It opens nothing; their tries from here are counted apart from a stranger's.</summary>
[Operation]
public sealed class KnownDevice(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "premiseswatch-device";

    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    private readonly IDataProtector _seal = protection.CreateProtector("PremisesWatch.KnownDevice");

    /// <returns>The device's own id; null where this person never signed in here.</returns>
    public string? Of(HttpContext context, Guid person)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { Length: > 0 and < 1000 } cookie && _seal.Unprotect(cookie).Split(' ') is [var whose, var device] && whose == person.ToString()
                ? device
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remember(HttpContext context, Guid person)
    {
        if (Of(context, person) is null)
        {
            context.Response.Cookies.Append(Cookie, _seal.Protect($"{person} {Secrets.Make()}"), new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Strict,
                Expires = clock.GetUtcNow() + Life,
                Path = AccountLinks.Root,
                IsEssential = true,
            });
        }
    }
}
