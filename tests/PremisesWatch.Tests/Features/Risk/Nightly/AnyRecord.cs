using CsCheck;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.Tests.Features.Risk.Nightly;

/// <summary>What may be on record of a place: facts known or not, visits, signs, and bands held by people.</summary>
internal sealed record AnyRecord(
    bool Hotel, bool HoursKnown, bool Late, bool? Alcohol, bool? Rooms, AnyVisit[] Visits, AnySign[] Signs, AnyHold[] Holds)
{
    private static readonly string[] Controls = ["trained-staff", "identity-checks", "guest-register", "cctv", "written-policy", "named-lead", "test-visit"];
    private static readonly string[] Provenances = ["officer", "recording", "professional", "public-named", "public-anonymous", "premises"];
    private static readonly (string Code, int Severity)[] Indicators =
        [("T01", 2), ("T02", 4), ("T03", 3), ("T04", 4), ("T06", 5), ("T09", 3), ("T14", 2), ("T15", 2), ("T18", 4), ("B01", 4), ("B04", 3), ("H16", 3)];

    private static readonly Gen<bool?> MaybeKnown = Gen.Bool.Nullable();

    private static readonly Gen<AnyVisit> Visit = Gen.Select(
        Gen.Double[0, 900], Gen.Bool, Gen.Enum<ControlFinding>().Array[Controls.Length], Gen.Bool, Gen.Bool,
        (daysAgo, completed, found, reported, kept) => new AnyVisit(daysAgo, completed, found, reported, kept));

    private static readonly Gen<AnySign> Sign = Gen.Select(
        Gen.Int[0, Indicators.Length - 1], Gen.Int[0, Provenances.Length - 1], Gen.Int[1, 4], Gen.Double[0, 700], Gen.Double[0, 700].Nullable(),
        (indicator, provenance, source, daysAgo, decided) => new AnySign(
            Indicators[indicator].Code, Indicators[indicator].Severity, Provenances[provenance], $"source:{source}", daysAgo, decided));

    private static readonly Gen<AnyHold> Hold = Gen.Select(
        Gen.Enum<Band>(), Gen.Bool, Gen.Double[1, 300], (band, down, days) => new AnyHold(band, down, days));

    public static readonly Gen<AnyRecord> Any =
        from hotel in Gen.Bool
        from known in Gen.Bool
        from late in Gen.Bool
        from alcohol in MaybeKnown
        from rooms in MaybeKnown
        from visits in Visit.Array[0, 3]
        from signs in Sign.Array[0, 6]
        from holds in Hold.Array[0, 1]
        select new AnyRecord(hotel, known, late, alcohol, rooms, visits, signs, holds);

    public static IEnumerable<(string Control, ControlFinding Finding)> FoundAt(AnyVisit visit) => Controls.Zip(visit.Found);
}

/// <param name="Reported">P06: it had reported a concern itself.</param>
/// <param name="Kept">P08: it had kept a voluntary plan.</param>
internal sealed record AnyVisit(double DaysAgo, bool Completed, ControlFinding[] Found, bool Reported, bool Kept);

/// <param name="FlagDecidedDaysAgo">Of a severity 5; null while it is open.</param>
internal sealed record AnySign(string Code, int Severity, string Provenance, string Source, double DaysAgo, double? FlagDecidedDaysAgo);

internal sealed record AnyHold(Band Band, bool IsDown, double ForDays);
