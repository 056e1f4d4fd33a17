using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Account.Sessions;

/// <summary>
/// A map asks for dozens of tiles at once. What was read of a session and its person serves those for two seconds, and nothing else: each page
/// asks anew. Row security does not rest on it: it reads the person's own row in every statement.
/// </summary>
public sealed class RecentSessions : IDisposable
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

        var ticket = _tickets.Get<AuthenticationTicket>(key);
        context.Items[Known] = ticket is null ? key : null;
        return ticket?.Clone();
    }

    /// <summary>Whether this request's session was checked a moment ago.</summary>
    public static bool WasChecked(HttpContext context) => context.Items.TryGetValue(Known, out var key) && key is null;

    public void Keep(HttpContext context, AuthenticationTicket ticket)
    {
        if (context.Items.TryGetValue(Known, out var key) && key is not null)
        {
            _tickets.Set((string)key, ticket.Clone(), Lasts);
        }
    }

    public void Dispose() => _tickets.Dispose();

    private static bool Serves(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<AskedByTheDozen>() is not null;
}
