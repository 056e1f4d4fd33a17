namespace PremisesWatch.Domain.Retention;

/// <summary>What decides whether a record is due.</summary>
/// <param name="CountedFrom">The day, in the United Kingdom, from which its time runs.</param>
/// <param name="Held">Under a legal hold.</param>
public sealed record RecordFacts(RecordKind Kind, RetentionCondition Condition, bool TouchesAChild, DateOnly CountedFrom, bool Held);

/// <summary>When a record is due, said plainly: the nightly statement is held against it.</summary>
public static class RetentionRules
{
    /// <summary>The longest that a record is kept without being looked at again.</summary>
    public const int MostReviewYears = 10;

    public static bool Covers(RetentionClass known, RecordFacts record) =>
        known.RecordKind == record.Kind && known.Months is not null && known.Outcome is RetentionOutcome.Dispose or RetentionOutcome.Review
        && (known.Condition == RetentionCondition.Any || known.Condition == record.Condition);

    /// <returns>Null where no class has an end for it.</returns>
    public static DateOnly? DueOn(RetentionClass known, RecordFacts record) => Covers(known, record) ? record.CountedFrom.AddMonths(known.Months!.Value) : null;

    public static bool IsDue(RetentionClass known, RecordFacts record, DateOnly today) => !record.Held && DueOn(known, record) <= today;

    /// <summary>The job suggests the disposal of nothing that touches a child, whatever the class says.</summary>
    public static bool SuggestsDisposal(RetentionClass known, RecordFacts record) => known.Outcome == RetentionOutcome.Dispose && !record.TouchesAChild;

    /// <summary>The last day from which the time of a class has run out today: the 28th and the 29th of February end together in a year without a 29th.</summary>
    public static DateOnly LastDayDue(int months, DateOnly today)
    {
        var day = today.AddMonths(-months);
        while (day.AddDays(1).AddMonths(months) <= today)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <returns>What is wrong with a new day of review; null where nothing is.</returns>
    public static string? ProblemOfReview(DateOnly? on, DateOnly today) =>
        on is { } day && day > today && day <= today.AddYears(MostReviewYears) ? null : $"Enter the day of the next review: after today, and within {MostReviewYears} years";
}
