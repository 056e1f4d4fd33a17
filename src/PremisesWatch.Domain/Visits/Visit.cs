using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Visits;

public enum VisitOutcome
{
    Completed,
    ClosedOnArrival,
    EntryRefused,
    NoLongerTrading,
    LeftForSafety,
}

public enum FollowUp
{
    None,
    Revisit,
    Flag,
    Referral,
}

/// <summary>
/// One version of an inspection. Never edited: an amendment is a further version under the same reference,
/// and a withdrawal leaves it standing for nothing.
/// </summary>
public sealed class Visit : IInAuthority
{
    public Guid Id { get; init; }

    /// <summary>Such as V-2026-000123; the same for every version.</summary>
    public required string Reference { get; init; }

    /// <summary>1 for the first, counted up by amendments.</summary>
    public int VersionNumber { get; init; } = 1;

    /// <summary>The UUIDv7 made when the form was opened: a second post of it is the same visit.</summary>
    public Guid SubmissionId { get; init; }

    /// <summary>SHA-256 of what was posted, in hexadecimal.</summary>
    public required string ContentHash { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public Guid? PlannedVisitId { get; init; }

    public Guid OfficerId { get; init; }

    public VisitPurpose Purpose { get; init; }

    public VisitOutcome Outcome { get; init; }

    public DateTimeOffset ArrivedAt { get; init; }

    public DateTimeOffset LeftAt { get; init; }

    /// <summary>Begun between 23:00 and 05:00, Europe/London.</summary>
    public bool AtNight { get; init; }

    /// <summary>Code of a basis of entry (reference data).</summary>
    public required string BasisOfEntry { get; init; }

    /// <summary>Codes of the agencies that came too.</summary>
    public string[] AccompaniedBy { get; init; } = [];

    public string? SpokenToRole { get; init; }

    /// <summary>Only of a holder, supervisor or manager.</summary>
    public string? SpokenToName { get; init; }

    /// <summary>"None of these seen" was ticked: a real answer.</summary>
    public bool NoneSeen { get; init; }

    public string? Notes { get; init; }

    public FollowUp FollowUp { get; init; }

    /// <summary>When to go again; where the visit was not completed, within 7 days unless said otherwise.</summary>
    public DateOnly? GoAgainOn { get; init; }

    /// <summary>Number of a referral held elsewhere.</summary>
    public string? ReferralReference { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid RecordedBy { get; init; }

    /// <summary>When a later version, or a withdrawal, took its place.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public List<VisitControl> Controls { get; } = [];

    public List<VisitFactor> Factors { get; } = [];

    public List<Observation> Observations { get; } = [];
}
