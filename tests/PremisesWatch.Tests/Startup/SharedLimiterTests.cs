using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using PremisesWatch.Data;
using PremisesWatch.Startup;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Startup;

/// <summary>A limit is one limit, however many web nodes there are.</summary>
public sealed class SharedLimiterTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(TestApp.Start);
    private TestDatabase _database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.Create();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(103)]
    public async Task Four_nodes_that_are_asked_at_once_give_no_more_than_the_limit_together_and_no_less(int most)
    {
        var nodes = Enumerable.Range(0, 4).Select(_ => Node("one", most)).ToList();
        Assert.Equal(most, await Given(nodes, times: most * 4));
    }

    [Fact]
    public async Task What_one_takes_is_not_taken_from_another_and_the_next_minute_begins_anew()
    {
        var (one, other) = (Node("one", 5), Node("other", 5));
        Assert.Equal(5, await Given([one], 9));
        Assert.Equal(5, await Given([other], 9));
        using var refused = await one.AcquireAsync(1, Cancel);
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

        _clock.Advance(wait);
        Assert.Equal(5, await Given([Node("one", 5), one], 9));
    }

    private static async Task<int> Given(IReadOnlyList<SharedLimiter> nodes, int times)
    {
        var leases = await Task.WhenAll(Enumerable.Range(0, times).Select(time => Task.Run(() => nodes[time % nodes.Count].AcquireAsync(1, Cancel).AsTask(), Cancel)));
        return leases.Count(lease => lease.IsAcquired);
    }

    private SharedLimiter Node(string of, int most) => new(DbOptions.ForSignIn(_database.SignInConnection), _clock, of, most);
}
