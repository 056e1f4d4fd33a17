using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Domain.Standing;

/// <summary>Where a premises stands in monitoring now: its band, and when it is next due and why. One row a premises.</summary>
public sealed class PremisesStanding : IInAuthority
{
    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public Band Band { get; set; } = Band.E;

    /// <summary>True until a first completed visit: shown as "not yet visited".</summary>
    public bool Provisional { get; set; } = true;

    /// <summary>The assessment in force.</summary>
    public Guid AssessmentId { get; set; }

    /// <summary>The assessment whose lines reproduce it.</summary>
    public Guid LinesOfId { get; set; }

    /// <summary>When the band last went up; it falls only after a completed visit made since.</summary>
    public DateTimeOffset? RoseAt { get; set; }

    public DateTimeOffset BandedAt { get; set; }

    public DateTimeOffset? LastVisitAt { get; set; }

    public DateTimeOffset? LastNightVisitAt { get; set; }

    /// <summary>Guard rail G3: a completed visit was made since the band last went up, so that time alone may bring it down.</summary>
    public bool VisitedSinceItRose => LastVisitAt is { } visit && (RoseAt is not { } rose || visit > rose);

    public DateOnly? NextDueOn { get; set; }

    /// <summary>Why then, in a sentence.</summary>
    public string? DueBecause { get; set; }

    /// <summary>The next visit has to be made at night.</summary>
    public bool NextDueAtNight { get; set; }

    /// <summary>When take-on set the date; false once visits do.</summary>
    public bool FromTakeOn { get; set; }
}
