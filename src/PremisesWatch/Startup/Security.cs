using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Features.Account;
using PremisesWatch.Features.Account.Password;
using PremisesWatch.Features.Account.Sessions;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Startup;

internal static class Security
{
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSingleton(AccessTable.Scan());
        services.AddScoped(CurrentPerson);
        services.AddSingleton<SignInSettings>();
        services.AddSingleton<RecentSessions>();
        services.AddSingleton<SessionStore>();
        AddCookies(services);
        AddCredentials(services);
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.LoginPath = AccountLinks.SignIn;
                options.AccessDeniedPath = AccountLinks.SignIn;
                options.ExpireTimeSpan = SignInSettings.LongestSession;
                options.SlidingExpiration = false;
                options.Cookie.Name = "premiseswatch";
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Events.OnValidatePrincipal = CheckSession.Validate;
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                options.SlidingExpiration = false;
                options.Cookie.Name = "premiseswatch-code";
                options.Cookie.Path = AccountLinks.Root;
                options.Cookie.SameSite = SameSiteMode.Strict;
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionStore>((options, store) => options.SessionStore = store);
        services.AddAuthorization();
    }

    private static void AddCredentials(IServiceCollection services)
    {
        services.AddIdentityCore<Credential>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 1;
            })
            .AddPasswordValidator<RefuseDemoPassword>()
            .AddPasswordValidator<RefuseCommonPassword>()
            .AddErrorDescriber<PasswordWords>();
        services.AddScoped<CredentialStore>();
        services.AddScoped<IUserStore<Credential>>(provider => provider.GetRequiredService<CredentialStore>());

        // A credential has no name of its own to be checked: it goes by its person's id.
        services.RemoveAll<IUserValidator<Credential>>();
    }

    private static ICurrentPerson CurrentPerson(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
            ? new SignedInPerson(context)
            : new SystemPerson();
}
