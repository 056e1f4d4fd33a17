using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests;

/// <summary>Tests that speak to the real application on a database of the test's own.</summary>
public abstract class AppTests : IAsyncLifetime
{
    protected TestApp App { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => App = await Launched();

    protected virtual Task<TestApp> Launched() => TestApp.Launch();

    protected Task Launch(params string[] settings) => Launch(null, settings);

    protected async Task Launch(Action<IServiceCollection>? configure, string[] settings) => App = await TestApp.Launch(configure: configure, settings: settings);

    public virtual async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
