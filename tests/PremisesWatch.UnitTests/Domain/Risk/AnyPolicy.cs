using CsCheck;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.UnitTests.Domain.Risk;

/// <summary>Policies in which every number is another council's.</summary>
internal static class AnyPolicy
{
    private static readonly RiskPolicy Default = DefaultPolicy.Policy;

    private static readonly Gen<SettingPolicy> Setting =
        from max in Gen.Double[1, 100]
        from full in Gen.Bool
        from shares in Gen.Double[0.01, 1].Array[Default.Setting.Facts.Count]
        let all = shares.Sum() * (full ? 1.000001 : 1.5)
        select new SettingPolicy(max, [.. Default.Setting.Facts.Zip(shares, (fact, share) => fact with { Points = share / all * max })]);

    private static readonly Gen<ControlPolicy> Control =
        from max in Gen.Double[1, 100]
        from points in Gen.Double[0.1, 30].Array[Default.Control.Controls.Count]
        from months in Gen.Int[0, 60]
        select new ControlPolicy(max, months, [.. Default.Control.Controls.Zip(points, (control, full) => control with { Points = full })]);

    private static readonly Gen<SignalPolicy> Signal =
        from max in Gen.Double[0, 100]
        from weights in Gen.Double[0.1, 60].Array[5]
        from halfLives in Gen.Double[1, 900].Array[5]
        from factors in Gen.Double[0, 1].Array[Default.Signal.Provenances.Count]
        from repeats in Gen.Double[0, 1].Array[0, 4]
        from credit in Gen.Double[0, 10]
        select Default.Signal with
        {
            Max = max,
            Severities = [.. weights.Select((weight, index) => new SeverityPolicy(index + 1, weight, halfLives[index]))],
            Provenances = [.. Default.Signal.Provenances.Zip(factors, (provenance, factor) => provenance with { Factor = factor })],
            Repeats = [.. repeats.OrderDescending()],
            Credits = Default.Signal.Credits with { Points = credit, Max = 2 * credit },
        };

    /// <summary>From E upward: how far each band begins above the one below, and where between the two it is left.</summary>
    private static readonly Gen<IReadOnlyList<BandPolicy>> Bands =
        from gaps in Gen.Double[1, 60].Array[4]
        from left in Gen.Double[0.01, 1].Array[4]
        from intervals in Gen.Int[1, 300].Array[5]
        select (IReadOnlyList<BandPolicy>)Default.Bands.Select((band, place) =>
        {
            var below = gaps.Take(Math.Max(0, 3 - place)).Sum();
            return band with
            {
                Enter = place == 4 ? 0 : below + gaps[3 - place],
                Leave = place == 4 ? 0 : below + (left[place] * gaps[3 - place]),
                IntervalDays = intervals.Take(place + 1).Sum(),
            };
        }).ToList();

    private static readonly Gen<RiskPolicy> Any =
        from setting in Setting
        from control in Control
        from signal in Signal
        from bands in Bands
        select Default with { Setting = setting, Control = control, Signal = signal, Bands = bands };

    /// <summary>A begins above what Setting and Control can be together.</summary>
    public static readonly Gen<RiskPolicy> Valid = Gen.Select(Any, Gen.Double[1.0001, 3], BeginAt);

    /// <summary>A begins below what they can be together.</summary>
    public static readonly Gen<RiskPolicy> TooLow = Gen.Select(Any, Gen.Double[0.1, 0.9999], BeginAt);

    private static RiskPolicy BeginAt(RiskPolicy policy, double share)
    {
        var scale = share * (policy.Setting.Max + policy.Control.Max) / policy.Of(Band.A).Enter;
        return policy with { Bands = [.. policy.Bands.Select(band => band with { Enter = band.Enter * scale, Leave = band.Leave * scale })] };
    }
}
