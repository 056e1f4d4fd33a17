using System.Net;
using System.Text.Json;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Startup;

public sealed class RateLimitsTests : IAsyncLifetime
{
    private TestApp _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await TestApp.Launch(
        settings: ["Limits:SignInPerMinute=3", "Limits:AnonymousPerMinute=12", "Limits:SearchPerMinute=4", "Limits:PersonPerMinute=20"]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Passwords_are_tried_three_times_and_then_the_person_is_told_to_wait()
    {
        var client = _app.Browser();
        var page = await client.Page("/account/sign-in");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            using var wrong = await client.Submit(page, [("Email", "nobody@example.test"), ("Password", "wrong")]);
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }

        using var refused = await client.Submit(page, [("Email", "nobody@example.test"), ("Password", "wrong")]);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Wait a minute, then try again", (await refused.Document()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var page2 = await client.GetAsync("/account/sign-in", Cancel);
        Assert.Equal(HttpStatusCode.OK, page2.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_asks_so_often_and_no_more()
    {
        var answers = await Ask(_app.Client(), "/accessibility", 14);
        Assert.Equal([12, 2], [answers.Count(status => status == HttpStatusCode.OK), answers.Count(status => status == HttpStatusCode.TooManyRequests)]);
    }

    [Fact]
    public async Task One_persons_searches_are_limited_and_another_finds_all_the_same()
    {
        var one = await _app.Client(await _app.Build.Person(Role.Cplo));
        Assert.Equal(4, (await Ask(one, "/register?q=gull", 6)).Count(status => status == HttpStatusCode.OK));
        using var page = await one.GetAsync("/register", Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        using var api = await one.GetAsync("/map/places?box=-8,49,2,61", Cancel);
        Assert.Equal(HttpStatusCode.TooManyRequests, api.StatusCode);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Ask again in", JsonDocument.Parse(await api.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);

        var other = await _app.Client(await _app.Build.Person(Role.Cplo));
        Assert.All(await Ask(other, "/register?q=gull", 4), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task Everything_of_one_person_has_its_limit_too()
    {
        var answers = await Ask(await _app.Client(await _app.Build.Person(Role.Cplo)), "/accessibility", 21);
        Assert.Equal(20, answers.Count(status => status == HttpStatusCode.OK));
    }

    private static async Task<List<HttpStatusCode>> Ask(HttpClient client, string address, int times)
    {
        var answers = new List<HttpStatusCode>();
        for (var time = 0; time < times; time++)
        {
            using var answer = await client.GetAsync(address, Cancel);
            answers.Add(answer.StatusCode);
        }

        return answers;
    }
}
