using System.Net;
using System.Net.Sockets;
using System.Text;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Startup;

/// <summary>By Kestrel itself: the in-memory server knows no limits.</summary>
public sealed class RequestSizesTests : IAsyncLifetime
{
    private TestApp _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await TestApp.Launch(realPort: true);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_form_of_two_megabytes_is_refused_and_a_file_of_two_is_read()
    {
        var client = await Administrator();
        var large = new string('x', 2 << 20);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/password") { Content = new StringContent($"New={large}", Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.ExpectContinue = true;
        using var form = await client.SendAsync(request, Cancel);
        Assert.True(form.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, $"{form.StatusCode}");

        var token = (await client.Page("/")).QuerySelector("form[data-sign-out] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var file = await client.PostAsync(
            "/imports/new/fhrs", new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("7844"), "Types" }, { new ByteArrayContent(Encoding.UTF8.GetBytes("<a>" + large)), "Upload", "a.xml" } }, Cancel);
        Assert.Contains("Nothing has changed", (await file.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_says_what_serves_it()
    {
        using var answer = await (await Administrator()).GetAsync("/", Cancel);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("POST /account/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde", 400)]
    [InlineData("POST /account/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n", 400)]
    [InlineData("GET /register HTTP/1.1\r\nHost: a\r\nCookie: premiseswatch=x\r\nCookie: premiseswatch=y\r\nConnection: close\r\n\r\n", 302)]
    [InlineData("GET /account/sign-in HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 1\r\nX-Forwarded-For: 2\r\nConnection: close\r\n\r\n", 200)]
    public async Task A_header_given_twice_is_refused_or_harmless(string request, int status)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", new Uri(_app.Address).Port, Cancel);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Cancel);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        Assert.StartsWith($"HTTP/1.1 {status} ", await reader.ReadLineAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task<HttpClient> Administrator()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = new Uri(_app.Address) };
        client.DefaultRequestHeaders.Add("Cookie", await _app.Cookie(await _app.Build.Person(Role.Administrator)));
        return client;
    }
}
