using System.Text.Json;

namespace PremisesWatch.Features.Imports.Matching;

/// <summary>One line of a score: what agrees, or does not, and what it counts.</summary>
public sealed record ScoreLine(string Code, double Amount)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Such as +30, −25 or 0.</summary>
    public string InPoints => Amount switch
    {
        > 0 => FormattableString.Invariant($"+{Amount:0.#}"),
        < 0 => FormattableString.Invariant($"−{-Amount:0.#}"),
        _ => "0",
    };

    public static IReadOnlyList<ScoreLine> Read(string stored) => JsonSerializer.Deserialize<List<ScoreLine>>(stored, Json)!;
}
