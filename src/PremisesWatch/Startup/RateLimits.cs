using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Features.Account;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Startup;

/// <summary>
/// How much one address or one person may ask in a minute, on all web nodes together.
/// </summary>
internal static class RateLimits
{
    /// <summary>Configuration: forms sent to sign in or to be let in, of one address. Many of a council share one. 0: no limit, here as below.</summary>
    public const string SignIn = "Limits:SignInPerMinute";

    /// <summary>Configuration: whatever somebody not signed in asks, of one address.</summary>
    public const string Anonymous = "Limits:AnonymousPerMinute";

    /// <summary>Configuration: searches, lists as one types, and places of a map, of one person.</summary>
    public const string Search = "Limits:SearchPerMinute";

    /// <summary>Configuration: everything else of one person; a map asks for many tiles.</summary>
    public const string Person = "Limits:PersonPerMinute";

    private static readonly PathString Account = "/account";
    private static readonly PathString Tiles = "/map/tiles";

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration;
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, limits));
            options.OnRejected = (rejected, _) => Refuse(rejected.HttpContext, rejected.Lease);
        });
    }

    private static RateLimitPartition<string> Partition(HttpContext context, ConfigurationManager limits)
    {
        var person = context.RequestServices.GetRequiredService<ICurrentPerson>();
        var (setting, most, who) = context.Features.Get<IStatusCodeReExecuteFeature>() is not null ? ("", 0, "")
            : IsSignIn(context.Request) ? (SignIn, 30, AddressOf(context))
            : !person.IsSignedIn ? (Anonymous, 300, AddressOf(context))
            : IsSearch(context.Request) ? (Search, 240, $"{person.Id}")
            : (Person, 1200, $"{person.Id}");
        return setting.Length == 0 || limits.GetValue(setting, most) is var allowed && allowed <= 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.Get($"{setting} {who}", of => new SharedLimiter(
                context.RequestServices.GetRequiredService<DbContextOptions<SignInDb>>(), context.RequestServices.GetRequiredService<TimeProvider>(), of, allowed));
    }

    private static bool IsSignIn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments(Account) && request.Path != AccountLinks.SignOut;

    /// <summary>Every search box asks by the address: whoever sends no query asks for a page.</summary>
    private static bool IsSearch(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.QueryString.HasValue && !request.Path.StartsWithSegments(Tiles);

    /// <summary>A household or an office of the newer internet has a whole /64, whose addresses it may change at will.</summary>
    private static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return address switch
        {
            null => "unknown",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]).ToString(),
            _ => address.ToString(),
        };
    }

    /// <summary>The page of a refusal is made as those of other statuses are; a program gets a problem body.</summary>
    private static async ValueTask Refuse(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
        {
            await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new()
            {
                HttpContext = context,
                ProblemDetails = { Status = StatusCodes.Status429TooManyRequests, Title = "Too many requests", Detail = $"Nothing was done. Ask again in {seconds} seconds, and less often." },
            });
        }
    }
}
