using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PremisesWatch.Features.Account;

namespace PremisesWatch.Startup;

internal static class SingleSignOn
{
    private static readonly TimeSpan Unfinished = TimeSpan.FromMinutes(10);

    /// <summary>The code flow with proof of possession of the code (PKCE); the provider's answer comes in the address, so that strict cookies suffice.</summary>
    public static void AddSingleSignOn(this WebApplicationBuilder builder)
    {
        var settings = new SingleSignOnSettings(builder.Configuration);
        builder.Services.AddSingleton(settings);
        var authentication = builder.Services.AddAuthentication().AddCookie(IdentityConstants.ExternalScheme, options =>
        {
            options.Cookie.Name = "premiseswatch-provider";
            options.Cookie.Path = AccountLinks.Root;
            options.ExpireTimeSpan = Unfinished;
            options.SlidingExpiration = false;
        });
        if (settings.IsOn)
        {
            authentication.AddOpenIdConnect(SingleSignOnSettings.Scheme, options => Configure(options, settings));
        }
    }

    private static void Configure(OpenIdConnectOptions options, SingleSignOnSettings settings)
    {
        options.Authority = settings.Provider;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = AccountLinks.SingleSignOnCallback;
        options.SignedOutCallbackPath = AccountLinks.SignedOutThereCallback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.Scope.Add("email");
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect(AccountLinks.SingleSignOnDone);
            context.HandleResponse();
            return Task.CompletedTask;
        };

        // No token of the provider's is kept, so it learns by this who sends somebody to sign out.
        options.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            context.ProtocolMessage.ClientId = settings.ClientId;
            return Task.CompletedTask;
        };
    }
}
