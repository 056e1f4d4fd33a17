using System.Net;
using System.Net.Http.Headers;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Map.Base;

public sealed class BaseFileTests : IAsyncLifetime
{
    private const string Address = "/map/base.pmtiles";

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pmtiles");
    private TestApp _app = null!;
    private HttpClient _officer = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllBytesAsync(_path, Bytes);
        _app = await TestApp.Launch(settings: $"Map:PmtilesFile={_path}");
        _officer = await _app.Client(await _app.Build.Person(Role.LicensingOfficer));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        File.Delete(_path);
    }

    [Fact]
    public async Task A_range_of_the_file_is_given_and_no_more()
    {
        using var answer = await Ask(_officer, HttpMethod.Get, new RangeHeaderValue(127, 130));
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("bytes 127-130/1000", answer.Content.Headers.ContentRange!.ToString());
        Assert.Equal(Bytes[127..131], await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task The_end_and_the_whole_of_it_are_given()
    {
        using var end = await Ask(_officer, HttpMethod.Get, new RangeHeaderValue(null, 10));
        Assert.Equal(Bytes[990..], await end.Content.ReadAsByteArrayAsync(Cancel));
        using var whole = await Ask(_officer, HttpMethod.Get, null);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.Equal(Bytes, await whole.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_range_beyond_its_end_is_refused()
    {
        using var answer = await Ask(_officer, HttpMethod.Get, new RangeHeaderValue(5000, 6000));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal("bytes */1000", answer.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task What_it_is_can_be_asked_without_its_bytes()
    {
        using var answer = await Ask(_officer, HttpMethod.Head, null);
        Assert.Equal((HttpStatusCode.OK, 1000L), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Contains("bytes", answer.Headers.AcceptRanges);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Another_version_of_the_file_is_not_mixed_with_this_one()
    {
        using var first = await Ask(_officer, HttpMethod.Get, new RangeHeaderValue(0, 9));
        await File.WriteAllBytesAsync(_path, [.. Bytes, 1], Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { Range = new RangeHeaderValue(0, 9), IfRange = new RangeConditionHeaderValue(first.Headers.ETag!) } };
        using var answer = await _officer.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual(first.Headers.ETag, answer.Headers.ETag);
    }

    [Fact]
    public async Task Nobody_signed_in_gets_401_and_an_administrator_403()
    {
        using var nobody = await Ask(_app.Client(), HttpMethod.Get, new RangeHeaderValue(0, 9));
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        using var head = await Ask(_app.Client(), HttpMethod.Head, null);
        Assert.Equal(HttpStatusCode.Unauthorized, head.StatusCode);
        using var other = await Ask(await _app.Client(await _app.Build.Person(Role.Administrator)), HttpMethod.Get, null);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Theory]
    [InlineData("/map/base.pmtiles/../secret")]
    [InlineData("/map/base.pmtiles/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/map/base.pmtiles%2f..%2fsecret")]
    [InlineData("/map/other.pmtiles")]
    public async Task No_other_file_can_be_named(string address)
    {
        using var answer = await _officer.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_says_where_the_base_is_and_that_it_cannot_be_found()
    {
        Assert.Equal("pmtiles", (await _officer.Page("/map")).QuerySelector("[data-map]")!.GetAttribute("data-base"));
        File.Delete(_path);
        var page = await _officer.Page("/map");
        Assert.Equal("drawn", page.QuerySelector("[data-map]")!.GetAttribute("data-base"));
        Assert.Contains("The base map cannot be found", page.Body!.TextContent, StringComparison.Ordinal);
        using var answer = await Ask(_officer, HttpMethod.Get, null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static Task<HttpResponseMessage> Ask(HttpClient client, HttpMethod method, RangeHeaderValue? range) =>
        client.SendAsync(new HttpRequestMessage(method, Address) { Headers = { Range = range } }, Cancel);
}
