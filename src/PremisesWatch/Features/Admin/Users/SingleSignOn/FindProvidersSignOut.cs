using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using PremisesWatch.Features.Account;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users.SingleSignOn;

/// <summary>Whether there is a provider that says where one signs out of it (OpenID Connect RP-Initiated Logout 1.0, section 2.1).</summary>
[Operation]
public sealed class FindProvidersSignOut(SingleSignOnSettings settings, IOptionsMonitor<OpenIdConnectOptions> options)
{
    public async Task<bool> Run(CancellationToken cancel)
    {
        if (!settings.IsOn)
        {
            return false;
        }

        try
        {
            return (await options.Get(SingleSignOnSettings.Scheme).ConfigurationManager!.GetConfigurationAsync(cancel)).EndSessionEndpoint is { Length: > 0 };
        }
        catch (InvalidOperationException)
        {
            // It does not answer: whoever signed out is told so far all the same.
            return false;
        }
    }
}
