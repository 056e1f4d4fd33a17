using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Map.Base;

public sealed class BaseSettingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "drawn", "/map/base", "connect-src 'self';")]
    [InlineData("Map:TileUrl=https://tiles.example:8443/osm/{z}/{x}/{y}.png", "tiles", "https://tiles.example:8443/osm/{z}/{x}/{y}.png", "connect-src 'self' https://tiles.example:8443;")]
    [InlineData("Map:TileUrl=/tiles/{z}/{x}/{y}.png", "tiles", "/tiles/{z}/{x}/{y}.png", "connect-src 'self';")]
    [InlineData("Map:StyleUrl=https://maps.example/style.json", "style", "https://maps.example/style.json", "connect-src 'self' https://maps.example;")]
    public async Task The_page_has_the_base_that_is_set_and_its_policy_lets_that_origin_through(string setting, string kind, string address, string policy)
    {
        await using var app = await TestApp.Launch(settings: setting.Length == 0 ? [] : [setting, "Map:Attribution=© A & B"]);
        var client = await app.Client(await app.Build.Person(Role.LicensingOfficer));
        using var answer = await client.GetAsync("/map", Cancel);
        var map = (await answer.Document()).QuerySelector("[data-map]")!;
        Assert.Equal((kind, address), (map.GetAttribute("data-base"), map.GetAttribute("data-base-address")));
        Assert.Equal(setting.Length == 0 ? "" : "© A & B", map.GetAttribute("data-base-credit") ?? "");
        var said = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains(policy, said, StringComparison.Ordinal);
        Assert.Contains(policy.Replace("connect-src 'self'", "img-src 'self' data: blob:", StringComparison.Ordinal), said, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_settings_the_tile_address_counts_before_the_style()
    {
        await using var app = await TestApp.Launch(settings: ["Map:StyleUrl=https://maps.example/style.json", "Map:TileUrl=https://tiles.example/{z}/{x}/{y}.png"]);
        var client = await app.Client(await app.Build.Person(Role.LicensingOfficer));
        using var answer = await client.GetAsync("/map", Cancel);
        Assert.Equal("tiles", (await answer.Document()).QuerySelector("[data-map]")!.GetAttribute("data-base"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("https://tiles.example", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https://maps.example", policy, StringComparison.Ordinal);
    }
}
