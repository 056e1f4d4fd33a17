using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Observations;

public enum ApparentAgeBand
{
    Under13,
    From13To15,
    From16To17,
    NotSure,
}

public enum AgeGapBand
{
    Under5Years,
    From5To10Years,
    Over10Years,
    NotKnown,
}

/// <summary>One indicator seen or reported at a premises at a time, and how it is known.</summary>
public sealed class Observation : IInAuthority
{
    public Guid Id { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public Guid? VisitId { get; init; }

    public required string IndicatorCode { get; init; }

    /// <summary>The catalogue whose words it was made under.</summary>
    public int CatalogueVersion { get; init; }

    /// <summary>1 to 5, as the catalogue had it.</summary>
    public int Severity { get; init; }

    public required string ProvenanceCode { get; init; }

    /// <summary>
    /// One key for one source: <c>visit:…</c>, <c>anonymous</c>, <c>premises</c>, <c>agency:…</c>, <c>public:…</c>.
    /// Repeats from one source add nothing.
    /// </summary>
    public required string SourceKey { get; init; }

    /// <summary>What was seen or heard, in the observer's words; never a name.</summary>
    public string? WhatWasSeen { get; init; }

    public ApparentAgeBand? ApparentAge { get; init; }

    public AgeGapBand? AgeGap { get; init; }

    public DateTimeOffset ObservedAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid RecordedBy { get; init; }

    /// <summary>Set when its visit is amended or withdrawn, or it was itself made in error.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBecause { get; set; }
}
