using System.Net;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Account.Sessions;

/// <summary>Two web processes over one database: keys and sessions lie there, and neither process knows the other.</summary>
public sealed class ManyNodesTests : AccountTests
{
    [Fact]
    public async Task A_session_of_one_node_holds_on_the_other_and_its_end_does_too()
    {
        var person = await Somebody(Role.LicensingOfficer);
        await using var one = ProgramProcess.Start(App.Database, "web", "--no-jobs", "--urls", "http://127.0.0.1:0");
        await using var other = ProgramProcess.Start(App.Database, "web", "--no-jobs", "--urls", "http://127.0.0.1:0");
        var (here, there) = (await one.Browser(), await other.Browser());
        using var answer = await here.Submit(await here.Page(Address), [("Email", person.Email), ("Password", Password)]);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("premiseswatch=", StringComparison.Ordinal)).Split(';')[0];

        Assert.Equal(HttpStatusCode.OK, await Show(there, cookie));
        using var signedOut = await here.Submit(await here.Page("/"), [], "header form");
        Assert.Equal(HttpStatusCode.Redirect, await Show(there, cookie));
        Assert.Equal(HttpStatusCode.Redirect, await Show(here, cookie));
    }

    private static async Task<HttpStatusCode> Show(HttpClient node, string cookie)
    {
        using var bare = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = node.BaseAddress };
        bare.DefaultRequestHeaders.Add("Cookie", cookie);
        return (await bare.GetAsync("/account/devices", Cancel)).StatusCode;
    }
}
