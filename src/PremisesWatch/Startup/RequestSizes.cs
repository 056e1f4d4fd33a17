namespace PremisesWatch.Startup;

/// <summary>No form of the program is large; pages that take files say so themselves.</summary>
internal static class RequestSizes
{
    /// <summary>Configuration: bytes of a body, where a page does not say otherwise.</summary>
    public const string Body = "Limits:BodyBytes";

    private const long DefaultBody = 1 << 20;

    public static void AddRequestSizes(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel((context, kestrel) =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = context.Configuration.GetValue(Body, DefaultBody);
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    });
}
