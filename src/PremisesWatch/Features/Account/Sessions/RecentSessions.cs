using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.Sessions;

/// <summary>
/// A map asks for dozens of tiles at once. What was read of a session and its person serves those for two seconds, and nothing else: each page
/// asks anew. Row security does not rest on it: it reads the person's own row in every statement.
/// </summary>
public sealed class RecentSessions(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(2);
    private static readonly object Known = new();

    private readonly MemoryCache _tickets = new(new MemoryCacheOptions());

    /// <summary>The session as it was checked a moment ago; null where it has to be read.</summary>
    public AuthenticationTicket? Find(HttpContext context, string key)
    {
        if (!Serves(context))
        {
            return null;
        }

        var kept = _tickets.Get<Kept>(key);
        var ticket = kept is not null && clock.GetElapsedTime(kept.At) < Lasts ? kept.Ticket.Clone() : null;
        context.Items[Known] = ticket is null ? key : null;
        return ticket;
    }

    /// <summary>Whether this request's session was checked a moment ago.</summary>
    public static bool WasChecked(HttpContext context) => context.Items.TryGetValue(Known, out var key) && key is null;

    public void Keep(HttpContext context, AuthenticationTicket ticket)
    {
        if (context.Items.TryGetValue(Known, out var key) && key is not null)
        {
            _tickets.Set((string)key, new Kept(ticket.Clone(), clock.GetTimestamp()), Lasts);
        }
    }

    public void Dispose() => _tickets.Dispose();

    private sealed record Kept(AuthenticationTicket Ticket, long At);

    private static bool Serves(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<AskedByTheDozen>() is not null;
}
