namespace PremisesWatch.Features.Register.Timeline;

/// <summary>One thing that happened at or to a place, as read; <see cref="TimelineWords"/> says it.</summary>
/// <remarks>What A to D hold depends on the kind: see TimelineSql.</remarks>
public sealed record TimelineRow
{
    public required string Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? Id { get; init; }

    /// <summary>Whose deed it was; null for the program's own.</summary>
    public string? Who { get; init; }

    public string? A { get; init; }

    public string? B { get; init; }

    public string? C { get; init; }

    public string? D { get; init; }

    /// <summary>Of all pages.</summary>
    public int Total { get; init; }
}
