using PremisesWatch.Domain.Intelligence;

namespace PremisesWatch.Domain.Risk;

/// <summary>The risk policy in numbers: versioned data, which a council edits as a new version (policy page).</summary>
public sealed record RiskPolicy(
    int Version,
    string Name,
    string Source,
    SettingPolicy Setting,
    ControlPolicy Control,
    SignalPolicy Signal,
    IReadOnlyList<BandPolicy> Bands,
    GuardRails GuardRails,
    VisitPolicy Visits,
    RepeatedSignsPolicy RepeatedSigns)
{
    public BandPolicy Of(Band band) => Bands.Single(policy => policy.Band == band);
}

/// <param name="Max">Most points of the block, 30.</param>
public sealed record SettingPolicy(double Max, IReadOnlyList<SettingFact> Facts);

public sealed record SettingFact(string Code, string Name, double Points);

/// <param name="Max">What the controls that apply scale to, 40.</param>
/// <param name="KeptMonths">How long a finding stands while later visits do not check it.</param>
public sealed record ControlPolicy(double Max, int KeptMonths, IReadOnlyList<Control> Controls)
{
    public IEnumerable<Control> For(bool hasAccommodation) =>
        Controls.Where(control => hasAccommodation || !control.OnlyWithAccommodation);
}

/// <summary>Something the premises should have in place.</summary>
/// <param name="Factor">The protective factor that is this control found sound, such as P01.</param>
/// <param name="Indicators">The indicators that are this control found wanting, such as H16.</param>
public sealed record Control(
    string Code, string Name, double Points, IReadOnlyList<string> Indicators, string? Factor = null, bool OnlyWithAccommodation = false);

/// <param name="Repeats">What the strongest line of an indicator counts, then the next ones from other sources; the rest nothing.</param>
/// <param name="AddNothing">Indicators that sum up other records, and add nothing to them.</param>
public sealed record SignalPolicy(
    double Max,
    IReadOnlyList<SeverityPolicy> Severities,
    IReadOnlyList<Provenance> Provenances,
    IReadOnlyList<double> Repeats,
    IReadOnlyList<string> AddNothing,
    CreditPolicy Credits,
    PolicePolicy? Police = null)
{
    /// <summary>0 to 1: how far a sign counts, by how it is known or by its grade.</summary>
    internal double FactorOf(Sign sign) => sign.Item is { } grade
        ? Police?.FactorOf(grade) ?? 0
        : Provenances.SingleOrDefault(provenance => provenance.Code == sign.ProvenanceCode)?.Factor ?? 0;
}

public sealed record SeverityPolicy(int Severity, double Weight, double HalfLifeDays);

/// <summary>How do you know: 0 to 1.</summary>
public sealed record Provenance(string Code, string Name, double Factor)
{
    public const string Officer = "officer";
    public const string ThePremises = "premises";
    public const string Anonymous = "public-anonymous";
    public const string Named = "public-named";

    /// <summary>Of a police item: its grade says how far it counts.</summary>
    public const string Police = "police";
}

/// <summary>What a police item is worth by its grade (policy page, Signal). A policy without it, as of before items had a figure, lets them add nothing.</summary>
/// <param name="Citation">Where the factors come from.</param>
public sealed record PolicePolicy(string Citation, IReadOnlyList<AssessmentFactor> Assessments, IReadOnlyList<SourceFactor> Sources)
{
    /// <summary>0 to 1; 0 of an item that is not graded.</summary>
    public double FactorOf(ItemGrade grade) =>
        (Assessments.SingleOrDefault(row => row.Assessment == grade.Assessment)?.Factor ?? 0) * (Sources.SingleOrDefault(row => row.Source == grade.Source)?.Factor ?? 0);
}

public sealed record AssessmentFactor(AssessmentGrade Assessment, double Factor);

public sealed record SourceFactor(SourceGrade Source, double Factor);

public sealed record CreditPolicy(IReadOnlyList<string> Factors, double Points, int Months, double Max, int AgainstSeverityUpTo);

/// <param name="Enter">Sum at which a place rises into the band.</param>
/// <param name="Leave">Sum below which it falls out again.</param>
public sealed record BandPolicy(Band Band, double Enter, double Leave, int IntervalDays, int GraceDays);

public sealed record GuardRails(
    int Severity5HoldsADaysAfterDecision, int Severity4HoldsBDays, double Severity4LeastProvenance, int OverrideDownDays);

public sealed record VisitPolicy(int TakeOnMonths, int OpensLaterDueDays, int NightEveryDays, double SpreadEarlierShare, int GoAgainDays);

public sealed record RepeatedSignsPolicy(int Signs, int LeastSeverity, int Sources, int Days);
