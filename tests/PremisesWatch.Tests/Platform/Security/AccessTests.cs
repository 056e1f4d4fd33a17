using System.Net;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>The access table, held against the running program: every endpoint, by every verb, for every role and nobody.</summary>
public sealed class AccessTests : TwoAuthorities
{
    private static readonly AccessTable Table = AccessTable.Scan();

    [Fact]
    public void Every_endpoint_has_its_row_and_every_row_its_endpoint()
    {
        var rows = Table.Rows.SelectMany(row => row.Verbs.Select(verb => $"{verb} {row.Route}")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var endpoints = Endpoints.SelectMany(endpoint => endpoint.Verbs.Select(verb => $"{verb} {endpoint.Route}")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Empty(endpoints.Except(rows));
        Assert.Empty(rows.Except(endpoints));
    }

    [Fact]
    public async Task Nobody_is_sent_to_sign_in_from_a_page_and_told_401_by_an_api() => Assert.Empty(await Wrong(null, App.Client()));

    [Fact]
    public async Task Each_role_is_let_in_where_the_table_says_and_nowhere_else()
    {
        foreach (var role in EveryRole)
        {
            Assert.Empty(await Wrong(role, await App.Client(await Ourselves(role))));
        }
    }

    /// <summary>They run jobs, users and imports: no page of theirs tells of a place, a visit or a flag.</summary>
    [Fact]
    public async Task Administrators_see_no_case()
    {
        var theirs = Table.Rows.Where(row => row.Audience == Audience.Roles && row.Roles.Contains(Role.Administrator)).Select(row => row.Route);
        Assert.All(theirs, route => Assert.Matches("^/(admin|imports)(/|$)", route));

        var client = await App.Client(await App.Build.Person(Role.Administrator));
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Verbs.Contains("GET") && Allows(endpoint, "GET", Role.Administrator)))
        {
            using var answer = await client.GetAsync(endpoint.Address(Ours), Cancel);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("Nearside Takeaway", text, StringComparison.Ordinal);
            Assert.DoesNotContain("V-Nearside", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Rose in Nearside", text, StringComparison.Ordinal);
        }
    }

    private async Task<List<string>> Wrong(Role? role, HttpClient client)
    {
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints)
        {
            foreach (var verb in endpoint.IsPage ? ["GET", "POST", "DELETE"] : endpoint.Verbs)
            {
                if (endpoint.Route == AppEndpoint.Dashboard && verb == "POST" && role == Role.Administrator)
                {
                    // Hangfire itself answers 403 to a post without its token.
                    continue;
                }

                using var request = new HttpRequestMessage(new HttpMethod(verb), endpoint.Address(Ours));
                using var answer = await client.SendAsync(request, Cancel);
                if (!IsRight(answer, endpoint.IsPage, role, Allows(endpoint, verb, role)))
                {
                    wrong.Add($"{role?.ToString() ?? "Nobody"} {verb} {endpoint.Route}: {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        return wrong;
    }

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

    /// <param name="role">Null for nobody.</param>
    private static bool Allows(AppEndpoint endpoint, string verb, Role? role) => Table.Rows
        .SingleOrDefault(row => row.Route == endpoint.Route && row.Verbs.Contains(verb)) is { } row
        && (row.Audience == Audience.Anyone || (role is { } held && (row.Audience == Audience.SignedIn || row.Roles.Contains(held))));
}
