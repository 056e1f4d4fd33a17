using Microsoft.Playwright;
using PremisesWatch.BrowserTests.Pages;
using PremisesWatch.Domain.People;
using Xunit;

namespace PremisesWatch.BrowserTests.Journeys;

/// <summary>
/// The same place, as each role is shown it. A picture of each is kept in the folder that the environment names in
/// <c>PREMISESWATCH_PICTURES</c>, for somebody to look at.
/// </summary>
public sealed class EachRoleTests(Chromium chromium, Sandhaven town) : IClassFixture<Sandhaven>
{
    private const string Shared = "Young people come and go late.";
    private const string WhoLooked = "Who looked at this place";
    private const string InTwo = "Something restricted is here: 2 items";
    private const string InOne = "Something restricted is here: 1 item";

    private static readonly string[] Watched = [Shared, "I-2026-900001", "I-2026-900002", InOne, InTwo, WhoLooked, "Start visit"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.LicensingOfficer, Shared, InTwo, "Start visit")]
    [InlineData(Role.Cplo, Shared, "I-2026-900001", InOne, "Start visit")]
    [InlineData(Role.PoliceLiaison, Shared, "I-2026-900001", "I-2026-900002")]
    [InlineData(Role.Manager, Shared, InTwo, WhoLooked)]
    [InlineData(Role.AwakenTeam)]
    [InlineData(Role.Administrator)]
    public async Task A_role_is_shown_what_is_theirs_and_nothing_else(Role role, params string[] theirs)
    {
        foreach (var width in new[] { 360, 1600 })
        {
            var page = await chromium.Open(town.App, town.Busy(role), width);
            await page.GotoAsync($"/register/{town.Place}");
            await Accessible.Assert(page);
            foreach (var folded in await page.Locator("main details:not([open]) > summary").AllAsync())
            {
                await folded.ClickAsync();
            }

            var text = string.Join(' ', (await page.Locator("main").InnerTextAsync()).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            await Keep(page, role, width);
            Assert.Equal(theirs.Order(StringComparer.Ordinal), Watched.Where(one => text.Contains(one, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
            await page.Context.CloseAsync();
        }
    }

    private static async Task Keep(IPage page, Role role, int width)
    {
        if (Environment.GetEnvironmentVariable("PREMISESWATCH_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"premises-{role}-{width}.png"), FullPage = true }).WaitAsync(Cancel);
        }
    }
}
