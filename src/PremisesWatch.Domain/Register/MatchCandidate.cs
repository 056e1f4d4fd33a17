namespace PremisesWatch.Domain.Register;

/// <summary>A place of the register that a staged record may be; kept while its run lasts.</summary>
public sealed class MatchCandidate
{
    public Guid ImportRunId { get; init; }

    /// <summary>Of the record within the run.</summary>
    public int Ordinal { get; init; }

    public Guid PremisesId { get; init; }

    /// <summary>1 is the best of the record's candidates.</summary>
    public int Rank { get; init; }

    public double Score { get; init; }

    /// <summary>It joins without asking.</summary>
    public bool IsSure { get; init; }

    /// <summary>The lines of the score, as JSON.</summary>
    public required string Lines { get; init; }
}
