using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;
using PremisesWatch.Platform.Security;

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
        scope.ServiceProvider.GetRequiredService<SystemIdentity>().Become(id);
        var job = All(scope.ServiceProvider).SingleOrDefault(job => job.Id == id)
            ?? throw new InvalidOperationException($"There is no recurring job {id}.");
        return await job.Run(cancel);
    }

    public static IEnumerable<RecurringJob> All(IServiceProvider services) =>
        Types.Select(type => (RecurringJob)services.GetRequiredService(type));

    /// <summary>
    /// Makes Hangfire's schedule that of the classes: adds, updates, and removes what no class asks for. What is right already is left
    /// alone, so that a start waits for no lock that a killed process left behind.
    /// </summary>
    public void Register(IRecurringJobManager manager, JobStorage storage, TimeZoneInfo zone)
    {
        using var scope = scopes.CreateScope();
        var jobs = All(scope.ServiceProvider).ToList();
        using var connection = storage.GetConnection();
        var known = connection.GetRecurringJobs().ToDictionary(job => job.Id);
        foreach (var job in jobs.Where(job => !IsScheduled(job, known.GetValueOrDefault(job.Id), zone)))
        {
            manager.AddOrUpdate(
                job.Id, Job.FromExpression<RecurringJobs>(jobs => jobs.Run(job.Id, CancellationToken.None)), job.Cron,
                new RecurringJobOptions { TimeZone = zone, MisfireHandling = MisfireHandlingMode.Relaxed });
        }

        foreach (var stale in known.Keys.Except(jobs.Select(job => job.Id)))
        {
            manager.RemoveIfExists(stale);
        }
    }

    private static bool IsScheduled(RecurringJob job, RecurringJobDto? known, TimeZoneInfo zone) =>
        known is { NextExecution: not null } && known.Cron == job.Cron && known.TimeZoneId == zone.Id
        && known.Job is { } calls && calls.Type == typeof(RecurringJobs) && calls.Args.FirstOrDefault() as string == job.Id;
}
