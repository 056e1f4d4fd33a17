using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>An address of the running program, with all that it answers to.</summary>
/// <param name="IsPage">Read by people: somebody signed out is sent to sign in, and not told 401.</param>
/// <param name="Handlers">Each verb, and for a page each named handler.</param>
internal sealed partial record AppEndpoint(string Route, bool IsPage, IReadOnlyList<(string Verb, string? Name)> Handlers)
{
    /// <summary>Hangfire's pages take their sub-addresses themselves.</summary>
    public const string Dashboard = "/admin/jobs/dashboard/{**path}";

    public IEnumerable<string> Verbs => Handlers.Select(handler => handler.Verb).Distinct();

    /// <summary>Whether its address names a record.</summary>
    public bool TakesRecord => Route.Contains(":guid}", StringComparison.Ordinal);

    /// <summary>Administrators keep the people of the whole installation, whatever authority they are of.</summary>
    public bool IsOfPeople => Route.StartsWith("/admin/users", StringComparison.Ordinal);

    public static async Task<List<AppEndpoint>> All(TestApp app)
    {
        var all = new List<AppEndpoint>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            all.Add(new AppEndpoint(route, page is not null || route == Dashboard, page is null ? OfApi(endpoint, route) : await OfPage(app, page, endpoint)));
        }

        return all;
    }

    /// <param name="records">Whose ids stand in the address.</param>
    public string Address(Records records) => Parameter().Replace(Route, match => match.Value switch
    {
        var id when id.EndsWith(":guid}", StringComparison.Ordinal) => records.Of(Route).ToString(),
        "{code:int}" => "404",
        "{**path}" => "",
        "{format}" => "fhrs",
        _ => "0",
    });

    /// <summary>HEAD goes with GET.</summary>
    private static IReadOnlyList<(string, string?)> OfApi(RouteEndpoint endpoint, string route) => route == Dashboard
        ? [("GET", null), ("POST", null)]
        : [.. endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(verb => verb != "HEAD").Select(verb => (verb, (string?)null))];

    private static async Task<IReadOnlyList<(string, string?)>> OfPage(TestApp app, PageActionDescriptor page, RouteEndpoint endpoint)
    {
        var compiled = await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        return compiled.HandlerMethods.Count == 0
            ? [("GET", null)]
            : [.. compiled.HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name)).Distinct()];
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
