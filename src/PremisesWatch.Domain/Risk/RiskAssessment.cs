using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Risk;

/// <summary>
/// The three blocks and the band at a moment, under one policy version. Written when something other than the clock
/// changed them, or when the band changed; its lines reproduce the figure at any later moment by the closed form.
/// </summary>
public sealed class RiskAssessment : IInAuthority
{
    /// <summary>The cause where police graded an item about the place, or no longer say what was seen there.</summary>
    public const string Restricted = "restricted";

    public Guid Id { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public int PolicyVersion { get; init; }

    public DateTimeOffset AssessedAt { get; init; }

    /// <summary>0 to 30.</summary>
    public double Setting { get; init; }

    /// <summary>0 to 40, high is weak.</summary>
    public double Control { get; init; }

    /// <summary>0 to 60, without what restricted lines add: it is read by more people than they are.</summary>
    public double Signal { get; init; }

    /// <summary>By the three above; the <see cref="Band"/> rests on all lines.</summary>
    public Band BandBySum { get; init; }

    public Band Band { get; init; }

    public bool Provisional { get; init; }

    /// <summary>What changed it: <c>visit</c>, <c>observation</c>, <c>fact</c>, <c>policy</c>, <c>override</c>, <c>decision</c>, <c>clock</c>, <c>first</c>, <c>restricted</c>, <c>disposal</c>.</summary>
    public required string Cause { get; init; }

    public Guid? CauseId { get; init; }

    /// <summary>The assessment whose lines hold: itself, or an earlier one where only the clock moved the band.</summary>
    public Guid LinesOfId { get; init; }
}
