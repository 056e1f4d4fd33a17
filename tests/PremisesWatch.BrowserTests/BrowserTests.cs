using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PremisesWatch.Data.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.BrowserTests;

/// <summary>Journeys in Debian's Chromium, against the real application on a real port, with Hangfire's own server.</summary>
public abstract class BrowserTests : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    protected TestApp App { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        App = await TestApp.Launch(realPort: true);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--enable-unsafe-swiftshader"],
        });
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<IPage> Open(Person? person = null, int width = 1280, bool script = true)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = App.Address,
            ViewportSize = new() { Width = width, Height = 800 },
            JavaScriptEnabled = script,
            TimezoneId = "Europe/London",
        });
        context.SetDefaultTimeout(15_000);
        if (person is not null)
        {
            var cookie = (await App.Cookie(person)).Split('=', 2);
            await context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = App.Address }]);
        }

        return await context.NewPageAsync();
    }

    /// <summary>No axe violation, and nothing that makes the page scroll sideways.</summary>
    protected static async Task AssertAccessible(IPage page)
    {
        var result = await page.RunAxe();
        var violations = result.Violations.Select(violation =>
            $"{page.Url}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
        Assert.Empty(violations);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} is {overflow} px too wide at {page.ViewportSize!.Width} px");
    }
}
