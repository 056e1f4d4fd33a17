using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace PremisesWatch.Features.Account.Sessions;

internal static class CurrentSession
{
    /// <summary>The row of the session that asks; null where nobody is signed in.</summary>
    public static async Task<Guid?> SessionId(this HttpContext context) =>
        (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties?.Items.TryGetValue(SessionStore.IdProperty, out var id) == true
            ? Guid.Parse(id!, CultureInfo.InvariantCulture)
            : null;
}
