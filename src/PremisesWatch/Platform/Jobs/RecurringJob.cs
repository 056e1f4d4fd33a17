namespace PremisesWatch.Platform.Jobs;

/// <summary>
/// Work that comes round by itself. Found by scanning: deleting the class deletes the schedule.
/// May run twice, in parallel, and die half-way: what it does is made safe by its own rows.
/// </summary>
public abstract class RecurringJob
{
    /// <summary>Such as <c>escalation-climb</c>; never changes.</summary>
    public abstract string Id { get; }

    /// <summary>What it does, in a sentence.</summary>
    public abstract string Description { get; }

    /// <summary>Cron, in Europe/London.</summary>
    public abstract string Cron { get; }

    /// <summary>Such as "every night at 02:30".</summary>
    public abstract string ScheduleInWords { get; }

    /// <returns>What it did, in a sentence with its counts.</returns>
    public abstract Task<string> Run(CancellationToken cancel);
}
