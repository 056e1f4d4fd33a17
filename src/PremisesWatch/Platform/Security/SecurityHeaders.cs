namespace PremisesWatch.Platform.Security;

/// <summary>Headers of every answer: no inline script or style, nothing from elsewhere, nothing kept by a shared machine.</summary>
public static class SecurityHeaders
{
    /// <summary>Configuration: the style of a base map from elsewhere, whose origin alone is let through.</summary>
    public const string MapStyle = "Map:StyleUrl";

    /// <summary>Configuration: the same of image tiles, with {z}, {x} and {y} in the address.</summary>
    public const string MapTiles = "Map:TileUrl";

    private const string Assets = "assets";
    private const int YearInSeconds = 365 * 24 * 60 * 60;

    public static void AddHeaders(this IServiceCollection services, IConfiguration configuration)
    {
        var elsewhere = Origin(configuration[MapTiles] is { Length: > 0 } tiles ? tiles : configuration[MapStyle]);
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(headers => Common(headers, elsewhere).AddCustomHeader("Cache-Control", "private, no-store"))
            .AddPolicy(Assets, headers => Common(headers, elsewhere))
            .SetPolicySelector(asked => asked.HttpContext.Request.Path.StartsWithSegments("/dist") ? asked.ConfiguredPolicies[Assets] : asked.DefaultPolicy);
    }

    /// <summary>HSTS is said to requests that came by TLS alone, and never by the name of this very machine.</summary>
    private static HeaderPolicyCollection Common(HeaderPolicyCollection headers, string? elsewhere) => headers
        .AddContentSecurityPolicy(policy => Policy(policy, elsewhere))
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
        .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
        .AddPermissionsPolicy(allow =>
        {
            allow.AddCamera().None();
            allow.AddMicrophone().None();
            allow.AddGeolocation().Self();
        })
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(YearInSeconds);

    /// <summary>MapLibre runs its workers from a blob, draws images from blobs and data, and sets styles by script only, which needs no leave.</summary>
    private static void Policy(CspBuilder policy, string? elsewhere)
    {
        policy.AddDefaultSrc().Self();
        policy.AddScriptSrc().Self();
        policy.AddStyleSrc().Self();
        var images = policy.AddImgSrc().Self().Data().Blob();
        policy.AddFontSrc().Self();
        var connections = policy.AddConnectSrc().Self();
        policy.AddWorkerSrc().Self().Blob();
        policy.AddObjectSrc().None();
        policy.AddBaseUri().None();
        policy.AddFormAction().Self();
        policy.AddFrameAncestors().None();
        if (elsewhere is not null)
        {
            images.From(elsewhere);
            connections.From(elsewhere);
        }
    }

    /// <returns>Null for an address on this server.</returns>
    private static string? Origin(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.GetLeftPart(UriPartial.Authority) : null;
}
