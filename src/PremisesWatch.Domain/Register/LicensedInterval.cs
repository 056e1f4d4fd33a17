namespace PremisesWatch.Domain.Register;

public enum LicensableActivity
{
    LateNightRefreshment,
    Alcohol,
    Opening,
}

/// <summary>
/// One stretch of licensed hours, begun on a weekday. Where it closes at or before it opens it runs past midnight;
/// equal times are 24 hours. Local time, Europe/London.
/// </summary>
public sealed class LicensedInterval
{
    public Guid Id { get; init; }

    public Guid PremisesId { get; init; }

    public LicensableActivity Activity { get; init; }

    public DayOfWeek Weekday { get; init; }

    public TimeOnly Opens { get; init; }

    public TimeOnly Closes { get; init; }
}
