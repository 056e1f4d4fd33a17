namespace PremisesWatch.Features.Audit;

/// <summary>An entry as a manager reads it.</summary>
/// <param name="Who">The person's name, or what the program calls itself.</param>
/// <param name="OutsideAuthority">Whoever did it is not given the record's authority today.</param>
/// <param name="OutsideCaseload">A licensing officer who is neither given the place nor its ward, and never planned, made or was told of anything there.</param>
public sealed record AuditLine(
    long Id, DateTimeOffset At, string Kind, Guid? Person, string Who, string? Request, string? TableName, string? Key, Guid? PremisesId, string? PremisesName, string? Purpose,
    bool OutsideAuthority, bool OutsideCaseload)
{
    /// <summary>What was looked for, where a search or a filter is on record and not yet erased.</summary>
    public string? Sought { get; init; }

    public bool Erased { get; init; }
}

/// <param name="Before">Where the list goes on; null at its end.</param>
public sealed record AuditLines(IReadOnlyList<AuditLine> Rows, long? Before, bool ShowsPlace);
