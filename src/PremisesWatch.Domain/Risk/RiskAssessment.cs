using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Risk;

/// <summary>
/// The three blocks and the band at a moment, under one policy version. Written when something other than the clock
/// changed them, or when the band changed; its lines reproduce the figure at any later moment by the closed form.
/// </summary>
public sealed class RiskAssessment : IInAuthority
{
    public Guid Id { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public int PolicyVersion { get; init; }

    public DateTimeOffset AssessedAt { get; init; }

    /// <summary>0 to 30.</summary>
    public double Setting { get; init; }

    /// <summary>0 to 40, high is weak.</summary>
    public double Control { get; init; }

    /// <summary>0 to 60.</summary>
    public double Signal { get; init; }

    public Band BandBySum { get; init; }

    public Band Band { get; init; }

    public bool Provisional { get; init; }

    /// <summary>What changed it: <c>visit</c>, <c>observation</c>, <c>fact</c>, <c>policy</c>, <c>override</c>, <c>decision</c>, <c>clock</c>, <c>first</c>.</summary>
    public required string Cause { get; init; }

    public Guid? CauseId { get; init; }

    /// <summary>The assessment whose lines hold: itself, or an earlier one where only the clock moved the band.</summary>
    public Guid LinesOfId { get; init; }
}

/// <summary>A band held up by a person with a reason, or down by two people.</summary>
public sealed class BandOverride : IInAuthority
{
    public Guid Id { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public Band Band { get; init; }

    /// <summary>True for down, which waits for <see cref="ConfirmedBy"/> and never goes below a guard rail.</summary>
    public bool IsDown { get; init; }

    public required string Reason { get; init; }

    public Guid ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public Guid? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>90 days at most after it takes effect.</summary>
    public DateTimeOffset Until { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
