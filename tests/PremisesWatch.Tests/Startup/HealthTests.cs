using System.Net;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Startup;

public sealed class HealthTests : AppTests
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Answers_without_signing_in(string address)
    {
        using var response = await App.Client().GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
