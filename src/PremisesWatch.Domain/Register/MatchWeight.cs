namespace PremisesWatch.Domain.Register;

/// <summary>What one agreement between a record and a place counts, or a line that the sum is held against: data, from <c>seeds/reference/match-weights.csv</c>.</summary>
public sealed class MatchWeight
{
    public required string Code { get; init; }

    /// <summary>Points; for limits, what the wording says.</summary>
    public double Amount { get; set; }

    public required string Wording { get; set; }

    /// <summary>The measurement, or the rule, that it comes from.</summary>
    public required string Source { get; set; }
}

/// <summary>A word that is handled apart when names are compared.</summary>
public sealed class MatchWord
{
    /// <summary><c>drop</c> says nothing; <c>trading-as</c> stands between two names; <c>no-name</c> shows that an address line is no name.</summary>
    public required string Kind { get; init; }

    public required string Word { get; init; }

    public required string Source { get; set; }
}
