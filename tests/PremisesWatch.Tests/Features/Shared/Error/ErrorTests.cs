using System.Net;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Shared.Error;

public sealed class ErrorTests : AppTests
{
    [Fact]
    public async Task An_address_that_does_not_exist_says_what_to_do()
    {
        using var response = await App.Client().GetAsync("/nowhere", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Page not found", (await response.Document()).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_role_is_refused_with_a_reason()
    {
        var client = await App.Client(await App.Build.Person(Role.AwakenTeam));
        using var response = await client.GetAsync("/readme-of-nobody", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
