using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace PremisesWatch.Startup;

/// <summary>
/// Cookies that no script reads and no other site sends. Where TLS is, they go over it alone and their names begin with <c>__Host-</c>,
/// so that no neighbouring host can plant one.
/// </summary>
internal static class Cookies
{
    /// <summary>Configuration: whether people reach the program by TLS, its own or a proxy's. In production it is so unless said otherwise.</summary>
    public const string Tls = "Web:Tls";

    private const string HostPrefix = "__Host-";

    public static void AddCookies(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AntiforgeryOptions>().Configure(options => options.Cookie.Name = "premiseswatch-form")
            .PostConfigure<IConfiguration>((options, configuration) => Harden(options.Cookie, configuration, SameSiteMode.Strict));
        services.AddOptions<CookieTempDataProviderOptions>().Configure(options => options.Cookie.Name = "premiseswatch-done")
            .PostConfigure<IConfiguration>((options, configuration) => Harden(options.Cookie, configuration, SameSiteMode.Strict));
        services.AddSingleton<Microsoft.Extensions.Options.IPostConfigureOptions<CookieAuthenticationOptions>, SignInCookies>();
    }

    /// <summary>What a proxy took off is put back: a proxy that does not say so cannot make a form refuse its own cookie.</summary>
    public static void BehindTls(this WebApplication app)
    {
        if (app.Configuration.GetValue(Tls, false))
        {
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        }
    }

    private static void Harden(CookieBuilder cookie, IConfiguration configuration, SameSiteMode sameSite)
    {
        (cookie.HttpOnly, cookie.SameSite, cookie.Path) = (true, sameSite, "/");
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        if (configuration.GetValue(Tls, false))
        {
            cookie.SecurePolicy = CookieSecurePolicy.Always;
            cookie.Name = cookie.Name!.StartsWith(HostPrefix, StringComparison.Ordinal) ? cookie.Name : HostPrefix + cookie.Name;
        }
    }

    /// <summary>Every cookie of signing in, whatever schemes there are.</summary>
    private sealed class SignInCookies(IConfiguration configuration) : Microsoft.Extensions.Options.IPostConfigureOptions<CookieAuthenticationOptions>
    {
        /// <summary>
        /// A link in a letter, and the answer of a council's own sign-in, come from elsewhere: a strict cookie would meet them with a demand to
        /// sign in again. Lax sends it with such a page and with no form, and each form has a token of its own beside.
        /// </summary>
        private static readonly string[] FromElsewhere = [IdentityConstants.ApplicationScheme, IdentityConstants.ExternalScheme];

        public void PostConfigure(string? name, CookieAuthenticationOptions options) =>
            Harden(options.Cookie, configuration, FromElsewhere.Contains(name) ? SameSiteMode.Lax : SameSiteMode.Strict);
    }
}
