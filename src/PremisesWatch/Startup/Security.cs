using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Features.Account;
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
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddIdentityCore<Person>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 6;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<PremisesWatchDb>()
            .AddSignInManager()
            .AddPasswordValidator<RefuseDemoPassword>()
            .AddErrorDescriber<PasswordWords>()
            .AddClaimsPrincipalFactory<PersonClaims>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = AccountLinks.SignIn;
            options.AccessDeniedPath = AccountLinks.SignIn;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.Cookie.Name = "premiseswatch";
            options.Cookie.SameSite = SameSiteMode.Lax;
        });
    }

    private static ICurrentPerson CurrentPerson(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
            ? new SignedInPerson(context)
            : new SystemPerson();
}
