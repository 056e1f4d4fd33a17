using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Features.Account.Sessions;

/// <summary>Keeps sessions in the database: the cookie is worth nothing once its row is gone, on whichever node it is shown.</summary>
public sealed class SessionStore(DbContextOptions<SignInDb> options, TimeProvider clock, IDataProtectionProvider protection, SignInSettings settings, RecentSessions recent) : ITicketStore
{
    /// <summary>In a session's properties: its row.</summary>
    public const string IdProperty = "session";

    /// <summary>A session's last sign of life is written no oftener.</summary>
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);

    private readonly IDataProtector _seal = protection.CreateProtector("PremisesWatch.Session");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => Open(ticket, DeviceName.Of(null), null);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        Open(ticket, DeviceName.Of(httpContext.Request.Headers.UserAgent), httpContext.Connection.RemoteIpAddress?.ToString(), cancellationToken);

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var digest = Secrets.Digest(key);
        var (sealedTicket, idle) = (Seal(ticket), Idle(ticket));
        await using var db = new SignInDb(options);
        await db.Sessions.Where(session => session.KeyDigest == digest)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.Ticket, sealedTicket).SetProperty(session => session.IdleMinutes, idle));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken) =>
        recent.Find(httpContext, key) ?? await RetrieveAsync(key);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (digest, now) = (Secrets.Digest(key), clock.GetUtcNow());
        await using var db = new SignInDb(options);
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.KeyDigest == digest);
        if (session is null || session.EndsAt <= now || session.LastSeenAt.AddMinutes(session.IdleMinutes) <= now)
        {
            return null;
        }

        if (now - session.LastSeenAt >= Touch)
        {
            await db.Sessions.Where(known => known.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.LastSeenAt, now));
        }

        return Unseal(session.Ticket);
    }

    public async Task RemoveAsync(string key)
    {
        var digest = Secrets.Digest(key);
        await using var db = new SignInDb(options);
        await db.Sessions.Where(session => session.KeyDigest == digest).ExecuteDeleteAsync();
    }

    private async Task<string> Open(AuthenticationTicket ticket, string device, string? address, CancellationToken cancel = default)
    {
        var (key, now, id) = (Secrets.Make(), clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow()));
        ticket.Properties.Items[IdProperty] = id.ToString();
        await using var db = new SignInDb(options);
        db.Sessions.Add(new Session
        {
            Id = id,
            PersonId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture),
            KeyDigest = Secrets.Digest(key),
            Ticket = Seal(ticket),
            Device = device,
            Address = address,
            BeganAt = now,
            LastSeenAt = now,
            IdleMinutes = Idle(ticket),
            EndsAt = ticket.Properties.ExpiresUtc ?? now + SignInSettings.LongestSession,
        });
        await db.SaveChangesAsync(cancel);
        return key;
    }

    private int Idle(AuthenticationTicket ticket) =>
        settings.IdleMinutes([.. ticket.Principal.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<Role>(claim.Value))]);

    private byte[] Seal(AuthenticationTicket ticket) => _seal.Protect(TicketSerializer.Default.Serialize(ticket));

    private AuthenticationTicket? Unseal(byte[] ticket)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_seal.Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
