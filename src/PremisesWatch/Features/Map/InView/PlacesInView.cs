namespace PremisesWatch.Features.Map.InView;

/// <summary>The places of a filter in a view, the highest band first.</summary>
/// <param name="Total">How many there are, counted to <see cref="Counted"/>.</param>
/// <param name="More">There are more than that, and only those in the bands of <see cref="Highest"/> are given.</param>
/// <param name="Places">The first <see cref="Most"/>.</param>
public sealed record PlacesInView(int Total, bool More, IReadOnlyList<PlaceInView> Places)
{
    public const int Counted = 1000;
    public const int Most = 50;

    /// <summary>What a view of a whole country still lists.</summary>
    public static readonly string[] Highest = ["A", "B"];

    public static PlacesInView None { get; } = new(0, false, []);

    public string InWords => this switch
    {
        { More: true, Places.Count: 0 } => "More than 1,000 in view, none in band A or B. Come closer, or view as list.",
        { More: true, Places.Count: Most } => $"More than 1,000 in view. The first {Most} in bands A and B:",
        { More: true } => "More than 1,000 in view. Those in bands A and B:",
        { Total: 0 } => "Nothing in view. Zoom out, or take off a filter.",
        _ when Total > Places.Count => $"The first {Places.Count} of {Total} in view",
        _ => $"{Total} in view",
    };
}
