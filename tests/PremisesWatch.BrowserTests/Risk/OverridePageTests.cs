using Microsoft.Playwright;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Risk.Assess;
using Xunit;

namespace PremisesWatch.BrowserTests.Risk;

public sealed class OverridePageTests(Chromium chromium) : BrowserTests(chromium)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1600)]
    public async Task A_manager_holds_a_band_up_by_keyboard_reads_it_under_why_and_ends_it(int width)
    {
        var here = await App.Build.Authority("here");
        var place = await App.Build.Premises(here, "Corner House with a name that is rather long for a telephone");
        await App.Run((AssessPremises assess) => assess.Run(place.Id, "first", null, Cancel));
        var page = await Open(await App.Build.Person(Role.Manager, here), width);
        await page.GotoAsync($"/register/{place.Id}");
        await page.Locator(".pw-more summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await AssertAccessible(page);
        var link = page.Locator($".pw-more a[href='/risk/override/{place.Id}']");
        for (var tabs = 0; tabs < 5 && !await link.EvaluateAsync<bool>("one => one === document.activeElement"); tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold the band up" }).ClickAsync();
        await page.GetByText("There is a problem").WaitForAsync();
        await AssertAccessible(page);

        await page.GetByLabel("Band B").CheckAsync();
        await page.GetByLabel("Until which day").FillAsync("2026-12-24");
        await page.GetByLabel("Reason").FillAsync("The police ask for it until their visit.");
        await AssertAccessible(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold the band up" }).ClickAsync();
        await page.GetByText("Held at band B or above by hand").WaitForAsync();
        await AssertAccessible(page);

        await page.GotoAsync($"/risk/override/{place.Id}");
        await AssertAccessible(page);
        await page.GetByLabel("Reason for ending it").FillAsync("Their visit was made.");
        await page.GetByRole(AriaRole.Button, new() { Name = "End it now" }).ClickAsync();
        await page.GetByText("no longer held up by hand").WaitForAsync();
        Assert.Equal(0, await page.GetByText("Held at band B or above by hand").CountAsync());
    }
}
