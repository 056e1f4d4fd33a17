namespace PremisesWatch.Features.Admin.Demo;

/// <summary>The time as the story tells it.</summary>
internal sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Only ever forward.</summary>
    public void MoveTo(DateTimeOffset time) => _now = time > _now ? time : _now;
}
