using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.TestSupport;

/// <summary>Recurring jobs as they run in earnest: by their id, through Hangfire's own storage and server.</summary>
public static class HangfireJobs
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs a job now, and waits until Hangfire has its outcome. Needs an app on a real port, which has Hangfire's server.</summary>
    /// <returns>What the job says it did.</returns>
    public static async Task<string> RunJob(this TestApp app, string id, CancellationToken cancel)
    {
        var manager = app.Services.GetRequiredService<IRecurringJobManagerV2>();
        var storage = app.Services.GetRequiredService<JobStorage>();
        app.Services.GetRequiredService<RecurringJobs>().Register(manager, storage, UkTime.Zone);
        var run = manager.TriggerJob(id) ?? throw new InvalidOperationException($"Hangfire knows no recurring job {id}.");
        while (true)
        {
            var state = storage.GetMonitoringApi().JobDetails(run)?.History.FirstOrDefault();
            switch (state?.StateName)
            {
                case "Succeeded":
                    return state.Data["Result"].Trim('"');
                case "Failed":
                    throw new InvalidOperationException($"Job {id} failed: {state.Data["ExceptionMessage"]}");
                default:
                    await Task.Delay(BetweenLooks, cancel);
                    break;
            }
        }
    }
}
