namespace PremisesWatch.Platform.Security;

/// <summary>Headers of every answer: no inline script or style, nothing from elsewhere, nothing kept by a shared machine.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(self), microphone=()";
        if (!context.Request.Path.StartsWithSegments("/dist"))
        {
            headers.CacheControl = "private, no-store";
        }

        return next(context);
    }
}
