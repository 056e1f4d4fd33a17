using System.Net;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>Who is let in where, held against the access table as it is written.</summary>
internal static class Entry
{
    private static readonly AccessTable Table = AccessTable.Scan();

    /// <param name="role">Null for nobody.</param>
    public static async Task<List<string>> Wrong(IEnumerable<AppEndpoint> endpoints, Records ours, Role? role, HttpClient client)
    {
        var wrong = new List<string>();
        foreach (var endpoint in endpoints)
        {
            foreach (var verb in endpoint.IsPage ? ["GET", "POST", "DELETE"] : endpoint.Verbs)
            {
                if (await Wrong(endpoint, verb, ours, role, client) is { } one)
                {
                    wrong.Add(one);
                }
            }
        }

        return wrong;
    }

    /// <returns>Null where it is as the table says.</returns>
    public static async Task<string?> Wrong(AppEndpoint endpoint, string verb, Records ours, Role? role, HttpClient client)
    {
        if (endpoint.Route == AppEndpoint.Dashboard && verb == "POST" && role == Role.Administrator)
        {
            // Hangfire itself answers 403 to a post without its token.
            return null;
        }

        using var request = new HttpRequestMessage(new HttpMethod(verb), endpoint.Address(ours));
        using var answer = await client.SendAsync(request);
        return IsRight(answer, endpoint.IsPage, role, Allows(endpoint, verb, role))
            ? null
            : $"{role?.ToString() ?? "Nobody"} {verb} {endpoint.Route}: {(int)answer.StatusCode} {answer.Headers.Location}";
    }

    /// <param name="role">Null for nobody.</param>
    public static bool Allows(AppEndpoint endpoint, string verb, Role? role) => Table.Rows
        .SingleOrDefault(row => row.Route == endpoint.Route && row.Verbs.Contains(verb)) is { } row
        && (row.Audience == Audience.Anyone || (role is { } held && (row.Audience == Audience.SignedIn || row.Roles.Contains(held))));

    private static bool IsRight(HttpResponseMessage answer, bool isPage, Role? role, bool allowed)
    {
        var toSignIn = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/account/sign-in?", StringComparison.Ordinal);
        return (allowed, role) switch
        {
            (true, _) => !toSignIn && (int)answer.StatusCode < 500 && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden),
            (false, null) => isPage ? toSignIn : answer.StatusCode == HttpStatusCode.Unauthorized,
            _ => answer.StatusCode == HttpStatusCode.Forbidden,
        };
    }
}
