using System.Globalization;
using Hangfire;
using Hangfire.Storage;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Jobs;
using RecurringJob = PremisesWatch.Platform.Jobs.RecurringJob;

namespace PremisesWatch.Features.Admin.Jobs;

public enum JobOutcome
{
    NeverRun,
    Waiting,
    Succeeded,
    Failed,
}

/// <summary>A recurring job, as its class describes it and as Hangfire last saw it.</summary>
/// <param name="Result">What it did, or why it failed, in its own words.</param>
public sealed record JobRow(
    string Id, string Description, string Schedule, JobOutcome Outcome, DateTimeOffset? LastRun, TimeSpan? Took, string? Result, DateTimeOffset? NextRun);

/// <summary>Reads Hangfire's own monitoring; keeps nothing. Failures come first.</summary>
[Operation]
public sealed class ReadJobs(JobStorage storage, IServiceProvider services)
{
    public IReadOnlyList<JobRow> Run()
    {
        using var connection = storage.GetConnection();
        var known = connection.GetRecurringJobs().ToDictionary(job => job.Id);
        return [.. RecurringJobs.All(services).Select(job => Row(job, known.GetValueOrDefault(job.Id)))
            .OrderByDescending(row => row.Outcome == JobOutcome.Failed).ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    private JobRow Row(RecurringJob job, RecurringJobDto? known)
    {
        var last = known?.LastJobId is { } id ? storage.GetMonitoringApi().JobDetails(id) : null;
        var state = last?.History.FirstOrDefault();
        var outcome = state?.StateName switch
        {
            null => JobOutcome.NeverRun,
            "Succeeded" => JobOutcome.Succeeded,
            "Failed" => JobOutcome.Failed,
            _ => JobOutcome.Waiting,
        };
        return new JobRow(
            job.Id, job.Description, job.ScheduleInWords, outcome, Utc(known?.LastExecution), Took(state?.Data), Result(outcome, state?.Data), Utc(known?.NextExecution));
    }

    private static string? Result(JobOutcome outcome, IDictionary<string, string>? data) => outcome switch
    {
        JobOutcome.Succeeded => data is not null && data.TryGetValue("Result", out var text) ? text.Trim('"') : null,
        JobOutcome.Failed => data is not null && data.TryGetValue("ExceptionMessage", out var why) ? why : null,
        _ => null,
    };

    private static TimeSpan? Took(IDictionary<string, string>? data) =>
        data is not null && data.TryGetValue("PerformanceDuration", out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    private static DateTimeOffset? Utc(DateTime? time) => time is { } known ? new DateTimeOffset(DateTime.SpecifyKind(known, DateTimeKind.Utc)) : null;
}
