namespace PremisesWatch.Domain.Intelligence;

/// <summary>How far the source is to be trusted: 1, 2, 3 of 3×5×2 (domain page, 2.4).</summary>
public enum SourceGrade
{
    Reliable = 1,
    Untested,
    NotReliable,
}

/// <summary>How the source knows what it tells: A to E of 3×5×2.</summary>
public enum AssessmentGrade
{
    A,
    B,
    C,
    D,

    /// <summary>Suspected to be false: adds nothing to a figure, and is shared with nobody.</summary>
    E,
}

/// <summary>Whether lawful sharing is permitted: P, or C with conditions.</summary>
public enum HandlingCode
{
    P,
    C,
}

public enum ProtectiveMarking
{
    Official,
    OfficialSensitive,
}

/// <summary>What the grader says of an item.</summary>
/// <param name="Conditions">Of C: what must be kept to. Null of P.</param>
/// <param name="ConditionsExpireOn">Of C: the last day on which they were thought to be enough. Null where they have no end.</param>
/// <param name="ReviewOn">The day on which the item is looked at again.</param>
public sealed record Grading(
    SourceGrade Source, AssessmentGrade Assessment, HandlingCode Handling, string? Conditions, DateOnly? ConditionsExpireOn, DateOnly ReviewOn)
{
    /// <summary>Such as 2CP.</summary>
    public string Code => CodeOf(Source, Assessment, Handling);

    public static string CodeOf(SourceGrade source, AssessmentGrade assessment, HandlingCode handling) => $"{(int)source}{assessment}{handling}";
}
