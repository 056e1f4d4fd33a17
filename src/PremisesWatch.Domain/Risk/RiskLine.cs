namespace PremisesWatch.Domain.Risk;

public enum RiskBlock
{
    Setting,
    Control,
    Signal,
    Credit,

    /// <summary>Holds the band at <see cref="RiskLine.HoldsBand"/> or above: a guard rail, or an override up.</summary>
    Guard,

    /// <summary>Holds the band at <see cref="RiskLine.HoldsBand"/> or below, guard rails apart: an override down by two people.</summary>
    Ceiling,
}

/// <summary>How well the fact behind a line is known.</summary>
public enum Knowledge
{
    Known,

    /// <summary>Not known, and so counted half.</summary>
    Unknown,
}

/// <summary>
/// One line of a figure. Its points at any later moment follow from it alone:
/// <c>Amount × 2^(−days since From ÷ HalfLifeDays)</c> until <see cref="Until"/>, and <see cref="AmountAfter"/> from then on.
/// </summary>
public sealed record RiskLine
{
    public required RiskBlock Block { get; init; }

    /// <summary>Code of the fact, control, indicator, protective factor or guard rail.</summary>
    public required string Code { get; init; }

    /// <summary>Points when new, after provenance and repeats.</summary>
    public double Amount { get; init; }

    public double? HalfLifeDays { get; init; }

    /// <summary>When it began to decay.</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    public double AmountAfter { get; init; }

    public Knowledge Knowledge { get; init; }

    /// <summary>1 to 5, of a sign.</summary>
    public int? Severity { get; init; }

    /// <summary>True where credits count against it.</summary>
    public bool LowSeverity { get; init; }

    public string? ProvenanceCode { get; init; }

    /// <summary>1 for the strongest of its indicator, then 2, 3; beyond the policy's repeats it adds nothing.</summary>
    public int? Rank { get; init; }

    public Guid? ObservationId { get; init; }

    /// <summary>Of a police item: the line is read by those alone who may read what the item tells.</summary>
    public Guid? SignId { get; init; }

    public Band? HoldsBand { get; init; }

    /// <summary>Points at a moment.</summary>
    public double At(DateTimeOffset moment)
    {
        if (Until is { } until && moment >= until)
        {
            return AmountAfter;
        }

        return HalfLifeDays is { } halfLife && From is { } from
            ? Amount * Math.Pow(2, -Math.Max(0, (moment - from).TotalDays) / halfLife)
            : Amount;
    }

    public bool Holds(DateTimeOffset moment) => HoldsBand is not null && !(Until is { } until && moment >= until);
}
