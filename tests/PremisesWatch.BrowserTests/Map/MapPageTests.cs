using Microsoft.Playwright;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Geo;
using Xunit;

namespace PremisesWatch.BrowserTests.Map;

public sealed class MapPageTests(Chromium chromium) : BrowserTests(chromium)
{
    private Person _officer = null!;
    private Premises _place = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var town = await App.Build.Authority("town", isDemonstration: true);
        _officer = await App.Build.Person(Role.LicensingOfficer, town);
        _place = await App.Build.Premises(town, "Harbour Lights with a name that is rather long for a telephone", "hotel", p => p.Point = Points.At(310500, 430500));
        for (var i = 0; i < 12; i++)
        {
            await App.Build.Premises(town, $"Chip Shop {i}", with: p => p.Point = Points.At(309500 + (i * 200), 429000));
        }
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1600)]
    public async Task The_map_is_drawn_under_the_policy_of_the_page_and_is_accessible(int width)
    {
        var page = await Open(_officer, width);
        var problems = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("GPU stall", StringComparison.Ordinal) && !message.Text.Contains("GL Driver", StringComparison.Ordinal))
            {
                problems.Add(message.Text);
            }
        };
        await Ready(page, "/map");
        await page.GetByText("13 in view").WaitForAsync();
        await AssertAccessible(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show Chip Shop 0 on the map" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open this place" }).WaitForAsync();
        await AssertAccessible(page);
        Assert.Empty(problems);
    }

    [Fact]
    public async Task A_mark_is_opened_and_left_by_keyboard()
    {
        var page = await Open(_officer);
        await Ready(page, "/map?type=hotel");
        var canvas = page.Locator("[data-map] canvas");
        await canvas.FocusAsync();
        var action = page.GetByRole(AriaRole.Link, new() { Name = "Open this place" });
        await PressUntil(canvas, action);
        Assert.Contains("Harbour Lights", await page.Locator(".pw-card").InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(action).ToHaveCountAsync(0);
        await Assertions.Expect(canvas).ToBeFocusedAsync();
        await page.Locator("[data-list] button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await action.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/register/{_place.Id}");
    }

    [Fact]
    public async Task Without_script_the_list_is_there_and_says_why_there_is_no_map()
    {
        var page = await Open(_officer, 360, script: false);
        await page.GotoAsync("/map");
        await Assertions.Expect(page.GetByText("The map needs script")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-list] li")).ToHaveCountAsync(13);
        await Assertions.Expect(page.Locator("[data-map] canvas")).ToHaveCountAsync(0);
    }

    private static async Task Ready(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("[data-map][data-ready]").WaitForAsync(new() { Timeout = 30_000 });
    }

    /// <summary>The marks come a moment after the map.</summary>
    private static async Task PressUntil(ILocator canvas, ILocator opened)
    {
        for (var i = 0; i < 8 && !await opened.IsVisibleAsync(); i++)
        {
            await canvas.PressAsync("Enter");
            await Task.WhenAny(opened.WaitForAsync(new() { Timeout = 10_000 }), Task.Delay(2000, Cancel));
        }
    }
}
