using Hangfire;
using Hangfire.Common;

namespace PremisesWatch.Platform.Jobs;

/// <summary>Every recurring job of the program, by its id.</summary>
public sealed class RecurringJobs(IServiceScopeFactory scopes)
{
    public static readonly Type[] Types =
        [.. typeof(RecurringJob).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RecurringJob)) && !type.IsAbstract)];

    /// <summary>What Hangfire calls: the argument is an id and nothing else.</summary>
    [AutomaticRetry(Attempts = 3)]
    public async Task<string> Run(string id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var job = All(scope.ServiceProvider).SingleOrDefault(job => job.Id == id)
            ?? throw new InvalidOperationException($"There is no recurring job {id}.");
        return await job.Run(cancel);
    }

    public static IEnumerable<RecurringJob> All(IServiceProvider services) =>
        Types.Select(type => (RecurringJob)services.GetRequiredService(type));

    /// <summary>Makes Hangfire's schedule that of the classes: adds, updates, and removes what no class asks for.</summary>
    public void Register(IRecurringJobManager manager, JobStorage storage, TimeZoneInfo zone)
    {
        using var scope = scopes.CreateScope();
        var jobs = All(scope.ServiceProvider).ToList();
        foreach (var job in jobs)
        {
            manager.AddOrUpdate(
                job.Id, Job.FromExpression<RecurringJobs>(jobs => jobs.Run(job.Id, CancellationToken.None)), job.Cron,
                new RecurringJobOptions { TimeZone = zone, MisfireHandling = MisfireHandlingMode.Relaxed });
        }

        using var connection = storage.GetConnection();
        foreach (var stale in Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(connection).Select(job => job.Id).Except(jobs.Select(job => job.Id)))
        {
            manager.RemoveIfExists(stale);
        }
    }
}
