using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Startup;

public sealed class CookiesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_TLS_is_cookies_are_of_this_host_alone_and_go_over_it_alone()
    {
        await using var app = await TestApp.Launch(settings: "Web:Tls=true");
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://watch.example/account/sign-in");
        using var answer = await app.Client().SendAsync(request, Cancel);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), set => set.Contains("premiseswatch-form=", StringComparison.Ordinal));
        Assert.StartsWith("__Host-premiseswatch-form=", cookie, StringComparison.Ordinal);
        Assert.All(["secure", "httponly", "samesite=strict", "path=/"], word => Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("__Host-premiseswatch=", await app.Cookie(await Somebody(app)), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    /// <summary>A proxy that takes TLS off and does not say so.</summary>
    [Fact]
    public async Task A_form_goes_by_a_proxy_that_says_nothing()
    {
        await using var app = await TestApp.Launch(settings: "Web:Tls=true");
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://watch.example/account/sign-in");
        using var answer = await app.Client().SendAsync(request, Cancel);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("secure", Assert.Single(answer.Headers.GetValues("Set-Cookie"), set => set.Contains("premiseswatch-form=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_it_no_script_reads_them_and_no_other_site_sends_a_form_with_them()
    {
        await using var app = await TestApp.Launch();
        using var answer = await app.Client().GetAsync("/account/sign-in", Cancel);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), set => set.Contains("premiseswatch-form=", StringComparison.Ordinal));
        Assert.All(["premiseswatch-form=", "httponly", "samesite=strict"], word => Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    private static Task<Person> Somebody(TestApp app) => app.Build.Person(Role.LicensingOfficer);
}
