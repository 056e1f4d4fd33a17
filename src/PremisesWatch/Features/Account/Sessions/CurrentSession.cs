using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PremisesWatch.Features.Account.SignIn;

namespace PremisesWatch.Features.Account.Sessions;

internal static class CurrentSession
{
    /// <summary>The row of the session that asks; null where nobody is signed in.</summary>
    public static async Task<Guid?> SessionId(this HttpContext context) =>
        (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties?.Items.TryGetValue(SessionStore.IdProperty, out var id) == true
            ? Guid.Parse(id!, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whether their organisation's provider knew whoever asks.</summary>
    public static async Task<bool> IsByProvider(this HttpContext context) =>
        OpenSession.IsByProvider((await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties);
}
