using System.Net;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Audit.Reads;

public sealed class NoLogNoPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_the_log_cannot_be_written_nothing_is_shown()
    {
        await using var app = await TestApp.Launch(settings: "Serilog:MinimumLevel:Default=Fatal");
        var place = await app.Build.Premises(await app.Build.Authority("here"), "Harbour Grill");
        var client = await app.Client(await app.Build.Person(Role.Cplo));
        await app.Raw("revoke execute on function audit.note(text, text, text, text, jsonb) from premiseswatch_app");
        foreach (var address in (string[])[$"/register/{place.Id}", $"/register/{place.Id}/timeline", "/register", "/register/places.csv", "/map/places?box=-8,49,2,61"])
        {
            using var answer = await client.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.DoesNotContain("Harbour", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }
}
