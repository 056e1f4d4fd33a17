using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Escalation.Raise;

namespace PremisesWatch.Features.Risk.Assess;

/// <summary>The flags of a figure: what each is raised for, and its sentence.</summary>
internal static class RiskFlags
{
    /// <summary>Before the id of the sign, in the cause of a flag that rests on a police item.</summary>
    public const string OfSign = "restricted:";

    /// <summary>Who reads the flag may read none of the item: neither indicator nor grade is said, nor who graded it.</summary>
    private const string SomethingRestricted = "Something restricted needs a decision: ask the police liaison before anybody acts";

    public static FlagToRaise RestrictedSeverity5(Guid premises, int authority, Guid sign) =>
        new(premises, authority, FlagKind.Severity5, $"{OfSign}{sign}", SomethingRestricted, Restricted: true);

    /// <summary>A run of signs that would be none without a police item.</summary>
    public static FlagToRaise RestrictedRepeated(Guid premises, int authority, Guid newest) =>
        new(premises, authority, FlagKind.RepeatedSigns, $"{OfSign}{newest}", SomethingRestricted, Restricted: true);

    public static FlagToRaise Severity5(Guid premises, int authority, Guid observation, string indicator, Guid? visit, Guid recordedBy) => new(
        premises, authority, FlagKind.Severity5, $"observation:{observation}", $"A sign of severity 5 was recorded ({indicator})", observation, visit, recordedBy);

    /// <returns>Null where the band is no rise into A or B.</returns>
    public static FlagToRaise? Rise(Guid premises, int authority, Guid assessment, Band was, Band now, Guid? raisedBy) => now.IsAbove(was) && now is Band.A or Band.B
        ? new(premises, authority, now == Band.A ? FlagKind.RiseToA : FlagKind.RiseToB, $"assessment:{assessment}", $"Rose from band {was} to {now}", RaisedBy: raisedBy)
        : null;

    /// <param name="newest">Of the run: the key, so that it is raised once for each run of signs.</param>
    public static FlagToRaise Repeated(Guid premises, int authority, Guid newest, int signs, int sources, RiskPolicy policy, Guid? raisedBy) => new(
        premises, authority, FlagKind.RepeatedSigns, $"observation:{newest}",
        $"{signs} signs of severity {policy.RepeatedSigns.LeastSeverity} or more in {policy.RepeatedSigns.Days} days, from {sources} sources",
        RaisedBy: raisedBy);
}
