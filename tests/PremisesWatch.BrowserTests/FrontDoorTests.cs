using Xunit;

namespace PremisesWatch.BrowserTests;

public sealed class FrontDoorTests(Chromium chromium) : BrowserTests(chromium)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1600)]
    public async Task The_front_door_and_its_pages_are_open_to_everybody(int width)
    {
        var page = await Open(width: width);
        foreach (var address in new[] { "/", "/account/sign-in", "/accessibility", "/nowhere" })
        {
            await page.GotoAsync(address);
            await AssertAccessible(page);
        }
    }
}
