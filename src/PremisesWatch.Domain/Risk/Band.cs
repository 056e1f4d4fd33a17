namespace PremisesWatch.Domain.Risk;

/// <summary>A (most) to E (least). Never published.</summary>
public enum Band
{
    A = 1,
    B,
    C,
    D,
    E,
}

public static class Bands
{
    public static bool IsAbove(this Band band, Band other) => band < other;

    /// <summary>The more serious of two; null counts as nothing.</summary>
    public static Band Highest(Band band, Band? other) => other is { } there && there.IsAbove(band) ? there : band;

    public static Band Parse(string letter) => Enum.Parse<Band>(letter);
}
