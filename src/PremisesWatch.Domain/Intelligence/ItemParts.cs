using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Intelligence;

/// <summary>What the author wrote, never changed. There is no field for the source's name, only for a reference to where it is kept.</summary>
public sealed class FullText : IInAuthority
{
    public Guid ItemId { get; init; }

    public int AuthorityId { get; init; }

    public Guid AuthorId { get; init; }

    /// <summary>As of its item: a wall asks it of this row.</summary>
    public bool RiskToSource { get; init; }

    /// <summary>How do you know?</summary>
    public required string Provenance { get; init; }

    /// <summary>The number of the source or of the first report in another agency's system.</summary>
    public string? SourceReference { get; init; }

    public required string Text { get; init; }
}

/// <summary>
/// What police let others read of an item at one place: written when it is graded P or C and linked, and taken away when it no longer is,
/// so that the row itself is the leave to read it.
/// </summary>
public sealed class SanitisedText : IInAuthority
{
    public Guid ItemId { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public required string Reference { get; init; }

    public ProtectiveMarking Marking { get; init; }

    public required string Text { get; init; }

    public SourceGrade Source { get; init; }

    public AssessmentGrade Assessment { get; init; }

    public HandlingCode Handling { get; init; }

    public string? Conditions { get; init; }

    public DateOnly? ConditionsExpireOn { get; init; }

    public DateTimeOffset ReleasedAt { get; init; }
}

/// <summary>Why an item was graded as it was, for police alone. Each grading adds its own.</summary>
public sealed class GradingNote : IInAuthority
{
    public Guid Id { get; init; }

    public Guid ItemId { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>The grade that it explains, such as 2CP.</summary>
    public required string Grade { get; init; }

    public required string Notes { get; init; }

    public Guid WrittenBy { get; init; }

    public DateTimeOffset WrittenAt { get; init; }
}

/// <summary>A place that an item is about, in the item's own authority.</summary>
public sealed class PremisesLink : IInAuthority
{
    public Guid ItemId { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>Of the item: they go on seeing what it is about.</summary>
    public Guid AuthorId { get; init; }

    public DateTimeOffset LinkedAt { get; init; }
}

/// <summary>
/// What a graded item says was seen at a place, as the figure needs it and no more: no text, no item's reference. It goes with the place to
/// the one that it is merged into.
/// </summary>
public sealed class ItemSign : IInAuthority
{
    public Guid Id { get; init; }

    public Guid ItemId { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>Of the item: they read it where they read its full text.</summary>
    public Guid AuthorId { get; init; }

    /// <summary>As of its item.</summary>
    public bool RiskToSource { get; init; }

    public required string IndicatorCode { get; set; }

    public int CatalogueVersion { get; set; }

    /// <summary>1 to 5, of the indicator.</summary>
    public int Severity { get; set; }

    public DateTimeOffset ObservedAt { get; set; }

    public SourceGrade Source { get; set; }

    public AssessmentGrade Assessment { get; set; }

    /// <summary>See <see cref="Observations.Source.OfItem"/>.</summary>
    public required string SourceKey { get; set; }
}

/// <summary>What police let others read of an item was given to somebody outside the program.</summary>
public sealed class Disclosure : IInAuthority
{
    public Guid Id { get; init; }

    public Guid ItemId { get; init; }

    /// <summary>At which it is about what was given.</summary>
    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>Of the item, such as I-2026-000012.</summary>
    public required string Reference { get; init; }

    /// <summary>As it then stood, such as 2CP.</summary>
    public required string Grade { get; init; }

    /// <summary>Which of the texts that police let out, one after the other, it was.</summary>
    public DateTimeOffset ReleasedAt { get; init; }

    /// <summary>The conditions of code C as they were acknowledged.</summary>
    public string? Conditions { get; init; }

    /// <summary>Who gave it.</summary>
    public Guid PersonId { get; init; }

    public DateTimeOffset DisclosedAt { get; init; }

    /// <summary>Code of the organisation that received it.</summary>
    public required string Organisation { get; init; }

    /// <summary>Code of the role that received it there.</summary>
    public required string RecipientRole { get; init; }

    public required string Purpose { get; init; }

    public required string LegalBasis { get; init; }
}

/// <summary>One answer to a question of a disclosure, with where it comes from.</summary>
public sealed class DisclosureWord
{
    /// <summary>organisation, role, purpose or basis.</summary>
    public required string Part { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string Citation { get; set; }

    public int SortOrder { get; set; }
}

/// <summary>Somebody read the conditions of an item with handling code C, and may take it out of the program under these words of them.</summary>
public sealed class ConditionsAcknowledgement : IInAuthority
{
    public Guid Id { get; init; }

    public Guid ItemId { get; init; }

    public int AuthorityId { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>The words as they stood then.</summary>
    public required string Conditions { get; init; }

    public DateTimeOffset AcknowledgedAt { get; init; }
}

/// <summary>One value of a part of 3×5×2, in words.</summary>
public sealed class GradeWord
{
    /// <summary>source, assessment, handling or marking.</summary>
    public required string Part { get; init; }

    /// <summary>As in the program, such as Reliable.</summary>
    public required string Code { get; init; }

    /// <summary>As police write it, such as 1.</summary>
    public required string Sign { get; set; }

    public required string Name { get; set; }

    public required string Meaning { get; set; }

    public required string Citation { get; set; }

    public int SortOrder { get; set; }
}
