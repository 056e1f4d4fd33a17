using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.TestSupport;

/// <summary>Keeps background work until the test runs it: deterministic, with the real job classes.</summary>
public sealed class TestJobs : IJobScheduler
{
    private readonly Queue<Func<IServiceProvider, Task>> _waiting = [];

    internal IServiceProvider? Services { get; set; }

    public int Waiting => _waiting.Count;

    public string Enqueue<T>(Expression<Func<T, Task>> work)
        where T : notnull
    {
        var run = work.Compile();
        _waiting.Enqueue(services =>
        {
            services.GetRequiredService<SystemIdentity>().Become(SystemIdentity.NameOf(typeof(T)));
            return run(services.GetRequiredService<T>());
        });
        return $"test-{_waiting.Count}";
    }

    public async Task RunAll()
    {
        while (_waiting.TryDequeue(out var work))
        {
            await using var scope = Services!.CreateAsyncScope();
            await work(scope.ServiceProvider);
        }
    }
}
