using System.Net;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

public sealed class SecurityHeadersTests : AppTests
{
    [Theory]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/register", HttpStatusCode.OK)]
    [InlineData("/map/base", HttpStatusCode.OK)]
    [InlineData("/admin/jobs", HttpStatusCode.Forbidden)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Nothing_is_kept_by_a_shared_machine_or_taken_from_elsewhere(string address, HttpStatusCode status)
    {
        var client = await App.Client(await App.Build.Person(Role.LicensingOfficer));
        using var answer = await client.GetAsync(address, Cancel);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Styles_and_scripts_may_be_kept()
    {
        using var answer = await App.Client().GetAsync("/dist/app.css", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(true, answer.Headers.CacheControl?.NoStore);
    }
}
