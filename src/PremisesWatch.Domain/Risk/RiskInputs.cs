using PremisesWatch.Domain.Intelligence;

namespace PremisesWatch.Domain.Risk;

/// <summary>All that a premises' figure is made of.</summary>
/// <param name="HasAccommodation">Of its type.</param>
/// <param name="Facts">By code of <see cref="SettingFact"/>; null means not known.</param>
public sealed record RiskInputs(
    bool HasAccommodation,
    IReadOnlyDictionary<string, bool?> Facts,
    IReadOnlyCollection<ControlFound> Controls,
    IReadOnlyCollection<Sign> Signs,
    IReadOnlyCollection<CreditSeen> Credits,
    IReadOnlyCollection<BandHeld> Overrides);

/// <summary>The last time that a completed visit checked a control.</summary>
/// <param name="AtLastVisit">False where later completed visits did not check it, so that it is kept only so long.</param>
public sealed record ControlFound(string ControlCode, bool Sound, DateTimeOffset FoundAt, bool AtLastVisit);

/// <summary>A standing observation, or what a police item says was seen.</summary>
/// <param name="Id">Of the observation, or of the <see cref="Intelligence.ItemSign"/>.</param>
/// <param name="SourceKey">One key for one source: repeats from it add nothing.</param>
/// <param name="FlagDecidedAt">Of a severity 5: when its flag was decided; null while it is open.</param>
/// <param name="Item">Of a police item: its grade, which then says how it is known. Null of an observation.</param>
public sealed record Sign(
    Guid Id,
    string IndicatorCode,
    int Severity,
    string ProvenanceCode,
    string SourceKey,
    DateTimeOffset ObservedAt,
    DateTimeOffset? FlagDecidedAt = null,
    ItemGrade? Item = null)
{
    public bool IsRestricted => Item is not null;
}

/// <summary>How police graded an item; null where they have not.</summary>
public sealed record ItemGrade(SourceGrade? Source, AssessmentGrade? Assessment);

public sealed record CreditSeen(string FactorCode, DateTimeOffset SeenAt);

/// <summary>An override in force.</summary>
public sealed record BandHeld(Band Band, bool IsDown, DateTimeOffset Until);
