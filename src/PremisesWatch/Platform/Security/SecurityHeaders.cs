namespace PremisesWatch.Platform.Security;

/// <summary>Headers of every answer: no inline script or style, nothing from elsewhere, nothing kept by a shared machine.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IConfiguration configuration)
{
    /// <summary>Configuration: the style of a base map from elsewhere, whose origin alone is let through.</summary>
    public const string MapStyle = "Map:StyleUrl";

    /// <summary>Configuration: the same of image tiles, with {z}, {x} and {y} in the address.</summary>
    public const string MapTiles = "Map:TileUrl";

    /// <summary>Hangfire's own pages, which write styles and scripts inline; for administrators alone.</summary>
    private const string Dashboard = "/admin/jobs/dashboard";

    private const string DashboardPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private readonly string _policy = Policy(configuration[MapTiles] is { Length: > 0 } tiles ? tiles : configuration[MapStyle]);

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(Dashboard) ? DashboardPolicy : _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(self), microphone=()";
        if (!context.Request.Path.StartsWithSegments("/dist"))
        {
            // As the answer starts: a page with a form sets a weaker one of its own, and would warn that it replaces ours.
            context.Response.OnStarting(() =>
            {
                headers.CacheControl = "private, no-store";
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    private static string Policy(string? map)
    {
        var elsewhere = Origin(map) is { } origin ? " " + origin : "";
        return $"default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:{elsewhere}; font-src 'self'; "
            + $"connect-src 'self'{elsewhere}; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    /// <returns>Null for an address on this server.</returns>
    private static string? Origin(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.GetLeftPart(UriPartial.Authority) : null;
}
