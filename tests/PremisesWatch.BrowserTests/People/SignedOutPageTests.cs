using Xunit;

namespace PremisesWatch.BrowserTests.People;

/// <summary>Signed out here, while the organisation's provider does not answer.</summary>
public sealed class SignedOutPageTests(Chromium chromium) : BrowserTests(chromium)
{
    protected override string[] Settings => ["SingleSignOn:Authority=https://127.0.0.1:1/", "SingleSignOn:ClientId=premiseswatch", "SingleSignOn:Name=Sandhaven Council"];

    [Theory]
    [InlineData(360)]
    [InlineData(1600)]
    public async Task It_says_so_and_leads_to_no_provider_that_does_not_answer(int width)
    {
        var page = await Open(width: width);
        await page.GotoAsync("/account/single-sign-on/signed-out");
        await AssertAccessible(page);
        Assert.Contains("You are still signed in with Sandhaven Council", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main .govuk-button").CountAsync());
    }
}
