using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Intelligence;

/// <summary>
/// A police item: who gave it when, and how it was graded. What it tells lies in tables of its own, each behind its own wall:
/// <see cref="FullText"/>, <see cref="SanitisedText"/>, <see cref="GradingNote"/>.
/// </summary>
public sealed class IntelligenceItem : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>Such as I-2026-000012.</summary>
    public required string Reference { get; init; }

    public ProtectiveMarking Marking { get; set; }

    /// <summary>Reading it could show who the source is, or bring them harm: police alone read its full text.</summary>
    public bool RiskToSource { get; init; }

    public Guid AuthorId { get; init; }

    /// <summary>In which of their roles the author gave it.</summary>
    public Role AuthorRole { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }

    public SourceGrade? Source { get; set; }

    public AssessmentGrade? Assessment { get; set; }

    public HandlingCode? Handling { get; set; }

    public string? HandlingConditions { get; set; }

    public DateOnly? ConditionsExpireOn { get; set; }

    public Guid? GraderId { get; set; }

    public DateTimeOffset? GradedAt { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public uint Version { get; init; }

    /// <summary>Such as 2CP; null before it is graded.</summary>
    public string? Grade => Source is { } source && Assessment is { } assessment && Handling is { } handling ? Grading.CodeOf(source, assessment, handling) : null;

    public void GradeAs(Grading grading, Guid grader, DateTimeOffset at)
    {
        (Source, Assessment, Handling) = (grading.Source, grading.Assessment, grading.Handling);
        (HandlingConditions, ConditionsExpireOn, ReviewOn) = (grading.Conditions, grading.ConditionsExpireOn, grading.ReviewOn);
        (GraderId, GradedAt) = (grader, at);
    }
}
