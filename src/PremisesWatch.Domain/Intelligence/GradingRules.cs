namespace PremisesWatch.Domain.Intelligence;

/// <summary>What a grading must say before it holds (domain page, 2.4).</summary>
public static class GradingRules
{
    private const int MostReviewYears = 10;

    /// <returns>Each field that is wrong, and what to do.</returns>
    public static IEnumerable<(string Field, string Problem)> Problems(Grading grading, string? sanitised, DateOnly today)
    {
        if (grading is { Handling: HandlingCode.C, Conditions: null })
        {
            yield return (nameof(Grading.Conditions), "Enter the conditions: code C shares nothing without them");
        }

        if (grading is { Handling: HandlingCode.P } and ({ Conditions: not null } or { ConditionsExpireOn: not null }))
        {
            yield return (nameof(Grading.Conditions), "Code P has no conditions: choose C, or clear them");
        }

        if (grading.ConditionsExpireOn <= today)
        {
            yield return (nameof(Grading.ConditionsExpireOn), "Enter a day after today on which the conditions end, or leave it empty");
        }

        if (grading.ReviewOn <= today || grading.ReviewOn > today.AddYears(MostReviewYears))
        {
            yield return (nameof(Grading.ReviewOn), $"Enter the day of the next review: after today, and within {MostReviewYears} years");
        }

        if (grading.Assessment == AssessmentGrade.E && sanitised is not null)
        {
            yield return ("Sanitised", "An item suspected to be false is shared with nobody: clear the sanitised text");
        }
    }

    /// <summary>Whether code C keeps an item in the program: its conditions must be acknowledged, and must not have ended.</summary>
    public static ExportAnswer MayLeave(HandlingCode? handling, DateOnly? conditionsExpireOn, bool acknowledged, DateOnly today) => handling switch
    {
        null => ExportAnswer.NotGraded,
        HandlingCode.P => ExportAnswer.Yes,
        _ when conditionsExpireOn < today => ExportAnswer.ConditionsEnded,
        _ => acknowledged ? ExportAnswer.Yes : ExportAnswer.AcknowledgeFirst,
    };
}

public enum ExportAnswer
{
    Yes,
    NotGraded,
    AcknowledgeFirst,
    ConditionsEnded,
}
