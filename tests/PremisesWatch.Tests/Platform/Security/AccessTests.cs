using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;
using PremisesWatch.TestSupport;
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
            var text = await answer.Told();
            Assert.DoesNotContain("Nearside Takeaway", text, StringComparison.Ordinal);
            Assert.DoesNotContain("V-Nearside", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Rose in Nearside", text, StringComparison.Ordinal);
        }
    }

    private Task<List<string>> Wrong(Role? role, HttpClient client) => Entry.Wrong(Endpoints, Ours, role, client);

    private static bool Allows(AppEndpoint endpoint, string verb, Role role) => Entry.Allows(endpoint, verb, role);
}
