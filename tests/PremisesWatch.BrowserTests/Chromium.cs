using Microsoft.Playwright;
using PremisesWatch.BrowserTests;
using PremisesWatch.Data.People;
using PremisesWatch.TestSupport;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace PremisesWatch.BrowserTests;

/// <summary>Debian's Chromium, one for all tests; each window has cookies and storage of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
        "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    ];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    /// <summary>When all is done, the log of it all is read: none of what was typed may stand there.</summary>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        var (_, told) = await RunLog.Read();
        Assert.True(told.Count == 0, $"The program's log holds what was typed ({RunLog.Path}):\n{string.Join('\n', told.Take(10))}");
    }

    /// <summary>A window of somebody's own device, signed in where a person is given.</summary>
    public async Task<IPage> Open(TestApp app, Person? person, int width, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var device = await _browser.NewContextAsync(new()
        {
            BaseURL = app.Address,
            ViewportSize = new() { Width = width, Height = 800 },
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        device.SetDefaultTimeout(15_000);
        device.Request += (_, request) => Typed.Note(request);
        if (person is not null)
        {
            var cookie = (await app.Cookie(person)).Split('=', 2);
            await device.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = app.Address }]);
        }

        return await device.NewPageAsync();
    }
}
