using PremisesWatch.Domain.Retention;

namespace PremisesWatch.Features.Retention;

/// <summary>Retention in plain words.</summary>
public static class RetentionWords
{
    public const int LongestReason = 2000;

    public static string Of(RecordKind kind) => kind switch
    {
        RecordKind.Visit => "Visit",
        RecordKind.Observation => "Sign told without a visit",
        RecordKind.Flag => "Flag",
        _ => "Item of intelligence",
    };

    /// <summary>Such as "Visit V-2016-000123".</summary>
    public static string Of(RecordKind kind, string? reference) => reference is null ? Of(kind) : $"{Of(kind)} {reference}";

    public static string Of(DisposalReason reason) => reason switch
    {
        DisposalReason.PeriodEnded => "Its time has run out and nobody needs it",
        DisposalReason.NoLongerNeeded => "No longer needed for what it was recorded for",
        DisposalReason.KeptElsewhere => "Kept in full in another agency’s system",
        _ => "Made in error",
    };

    public static string Of(RetentionOutcome outcome) => outcome switch
    {
        RetentionOutcome.Dispose => "Disposal suggested",
        RetentionOutcome.Review => "Review only",
        RetentionOutcome.Elsewhere => "By another job",
        RetentionOutcome.Kept => "Kept",
        _ => "None held yet",
    };

    /// <summary>Such as "7 years", "18 months" or "72 hours".</summary>
    public static string Period(RetentionClass known) => (known.Months, known.Hours) switch
    {
        (null, null) => "No end",
        (null, { } hours) => Count(hours, "hour"),
        ({ } months, _) when months % 12 == 0 => Count(months / 12, "year"),
        ({ } months, _) => Count(months, "month"),
    };

    private static string Count(int many, string of) => many == 1 ? $"1 {of}" : $"{many} {of}s";

    /// <returns>What is wrong with a reason; null where nothing is.</returns>
    public static string? ProblemOf(string? reason) => string.IsNullOrWhiteSpace(reason) ? "Give the reason, so that those who come after can follow it"
        : reason.Length > LongestReason ? $"Keep the reason to {LongestReason:N0} characters" : null;
}
