using Microsoft.Playwright;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using Xunit;

namespace PremisesWatch.BrowserTests.Register;

public sealed class AsYouTypeTests(Chromium chromium) : BrowserTests(chromium)
{
    private Person _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var here = await App.Build.Authority("here");
        _officer = await App.Build.Person(Role.LicensingOfficer, here);
        foreach (var name in new[] { "Kebab House", "Pizza Palace", "Grand Hotel" })
        {
            await App.Build.Premises(here, name);
        }
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1600)]
    public async Task The_list_follows_what_is_typed_by_keyboard_alone_and_so_does_the_address(int width)
    {
        var page = await Open(_officer, width);
        await page.GotoAsync("/register");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("kebbab", new() { Delay = 20 });
        var said = page.Locator("[data-said]");
        await Assertions.Expect(said).ToHaveTextAsync("1 place matches “kebbab”");
        await Assertions.Expect(page.Locator(".pw-places tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".pw-why")).ToHaveTextAsync("Name is like “kebbab”");
        Assert.EndsWith("/register?q=kebbab", page.Url, StringComparison.Ordinal);
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await AssertAccessible(page);

        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("hotel", new() { Delay = 20 });
        await Assertions.Expect(said).ToHaveTextAsync("1 place matches “hotel”");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".pw-places tbody th a")).ToHaveTextAsync("Grand Hotel");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("Backspace");
        await Assertions.Expect(said).ToHaveTextAsync("3 places");
        Assert.EndsWith("/register", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_says_so_and_the_button_still_works()
    {
        var page = await Open(_officer);
        await page.GotoAsync("/register");
        await page.RouteAsync("**/register?q=*", route => route.Request.ResourceType == "fetch" ? route.AbortAsync() : route.ContinueAsync());
        await page.FillAsync("#q", "pizza");
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("could not be read");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.Locator(".pw-places tbody th a")).ToHaveTextAsync("Pizza Palace");
    }
}
