namespace PremisesWatch.Features.Register.Timeline;

/// <summary>What a reader may narrow the timeline to.</summary>
/// <param name="Code">In the address bar; null for everything.</param>
/// <param name="Rows">Kinds of row that it holds; none for all.</param>
public sealed record TimelineKind(string? Code, string Text, string[] Rows)
{
    public static readonly IReadOnlyList<TimelineKind> All =
    [
        new(null, "Everything", []),
        new("visits", "Visits", ["visit", "amendment", "plan"]),
        new("observations", "Observations", ["observation"]),
        new("flags", "Flags", ["flag", "decision"]),
        new("band", "Band", ["band", "held", "lowered", "confirmed", "let-go"]),
        new("changes", "Changes", ["change", "added", "note", "assigned"]),
    ];

    /// <summary>An unknown one is everything.</summary>
    public static TimelineKind Of(string? code) => All.FirstOrDefault(kind => kind.Code == code) ?? All[0];
}
