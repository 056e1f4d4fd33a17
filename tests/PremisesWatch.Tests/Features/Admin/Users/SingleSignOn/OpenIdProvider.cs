using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;

namespace PremisesWatch.Tests.Features.Admin.Users.SingleSignOn;

/// <summary>What the organisation's provider says of whoever sits at the browser.</summary>
internal sealed record Employee(string Subject, string Name, string Email, bool Verified, params string[] Groups);

/// <summary>A real OpenID Connect provider in this process: OpenIddict, whose sign-in page has signed the employee in already.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string Address = "https://login.example.test/";
    public const string ClientId = "premiseswatch";
    public const string Secret = "a secret of the test";

    /// <summary>One pair for all providers: to make keys takes longer than a test.</summary>
    private static readonly SymmetricSecurityKey EncryptionKey = new(RandomNumberGenerator.GetBytes(32));
    private static readonly RsaSecurityKey SigningKey = new(RSA.Create(2048));

    private readonly WebApplication _app;

    private OpenIdProvider(WebApplication app) => _app = app;

    public Employee Employee { get; set; } = new("nobody", "", "", false);

    /// <summary>How many people were signed out of it.</summary>
    public int SignedOut { get; private set; }

    public HttpMessageHandler Handler => _app.GetTestServer().CreateHandler();

    public static async Task<OpenIdProvider> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer(server => server.BaseAddress = new Uri(Address));
        OpenIdProvider provider = null!;
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(options => Configure(options, scopes => provider.Said(scopes), () => provider.SignedOut++));
        var app = builder.Build();
        app.UseAuthentication();
        provider = new OpenIdProvider(app);
        await app.StartAsync();
        return provider;
    }

    /// <summary>What the browser is told that is sent to the provider: where to go next.</summary>
    public async Task<Uri> Visit(Uri address)
    {
        using var client = new HttpClient(Handler);
        using var answer = await client.GetAsync(address);
        return answer.Headers.Location ?? throw new InvalidOperationException($"The provider answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void Configure(OpenIddictServerBuilder options, Func<IEnumerable<string>, ClaimsPrincipal> said, Action signedOut)
    {
        options.SetIssuer(Address).SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/sign-out");
        options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        options.RegisterScopes("openid", "profile", "email");
        options.AddEncryptionKey(EncryptionKey).AddSigningKey(SigningKey);
        options.EnableDegradedMode();
        options.UseAspNetCore();
        Check(options);
        options.AddEventHandler<OpenIddictServerEvents.HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            context.SignIn(said(context.Request.GetScopes()));
            return default;
        }));
        options.AddEventHandler<OpenIddictServerEvents.HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            signedOut();
            context.SignOut();
            return default;
        }));
    }

    /// <summary>Without a store of clients, the provider asks us whether it knows this one.</summary>
    private static void Check(OpenIddictServerBuilder options)
    {
        options.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.RedirectUri != "http://localhost/account/single-sign-on/callback")
            {
                context.Reject(OpenIddictConstants.Errors.InvalidClient);
            }

            return default;
        }));
        options.AddEventHandler<OpenIddictServerEvents.ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.PostLogoutRedirectUri != "http://localhost/account/single-sign-on/sign-out/callback")
            {
                context.Reject(OpenIddictConstants.Errors.InvalidClient);
            }

            return default;
        }));
        options.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.ClientSecret != Secret)
            {
                context.Reject(OpenIddictConstants.Errors.InvalidClient);
            }

            return default;
        }));
    }

    private ClaimsPrincipal Said(IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("provider", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, Employee.Subject).SetClaim(OpenIddictConstants.Claims.Name, Employee.Name)
            .SetClaim(OpenIddictConstants.Claims.Email, Employee.Email).SetClaim(OpenIddictConstants.Claims.EmailVerified, Employee.Verified);
        identity.AddClaims(Employee.Groups.Select(group => new Claim("groups", group)));
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }
}
