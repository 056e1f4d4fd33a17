namespace PremisesWatch.Features.Shared;

/// <summary>Time left, as words.</summary>
public static class Duration
{
    /// <summary>"2 h 10 min left", "3 days left", "due now".</summary>
    public static string Left(DateTimeOffset until, DateTimeOffset now)
    {
        var left = until - now;
        return left.TotalMinutes < 1 ? "due now" : $"{Words(left)} left";
    }

    public static string Words(TimeSpan time) => time switch
    {
        { TotalHours: >= 48 } => $"{(int)time.TotalDays} days",
        { TotalMinutes: >= 60 } => time.Minutes == 0 ? $"{(int)time.TotalHours} h" : $"{(int)time.TotalHours} h {time.Minutes} min",
        _ => $"{Math.Max(0, (int)time.TotalMinutes)} min",
    };
}
