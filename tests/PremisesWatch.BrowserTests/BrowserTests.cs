using Microsoft.Playwright;
using PremisesWatch.Data.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.BrowserTests;

/// <summary>Journeys in Debian's Chromium, against the real application on a real port, with Hangfire's own server.</summary>
public abstract class BrowserTests(Chromium chromium) : IAsyncLifetime
{
    protected TestApp App { get; private set; } = null!;

    /// <summary>Configuration of the test's own.</summary>
    protected virtual string[] Settings => [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => App = await TestApp.Launch(realPort: true, settings: Settings);

    public virtual async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<IPage> Open(Person? person = null, int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light) =>
        chromium.Open(App, person, width, script, scheme);

    protected static Task AssertAccessible(IPage page) => Accessible.Assert(page);
}
