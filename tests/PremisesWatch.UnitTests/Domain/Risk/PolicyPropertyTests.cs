using CsCheck;
using PremisesWatch.Domain.Risk;
using Xunit;

namespace PremisesWatch.UnitTests.Domain.Risk;

/// <summary>What holds under every policy that a council could save.</summary>
public sealed class PolicyPropertyTests
{
    /// <summary>Each fact and each control: yes, no, or not known.</summary>
    private static readonly Gen<Case> AnyPlaceWithoutASign =
        from accommodation in Gen.Bool
        from facts in Gen.Int[0, 2].Array[DefaultPolicy.Policy.Setting.Facts.Count]
        from controls in Gen.Int[0, 2].Array[DefaultPolicy.Policy.Control.Controls.Count]
        from credits in Gen.Int[0, 2]
        select Place(accommodation, facts, controls, credits);

    private static readonly RiskPolicy Default = DefaultPolicy.Policy;

    [Fact]
    public void The_default_policy_is_sound() => Assert.Empty(Default.Problems());

    /// <summary>Guard rail G4, from any band that it may be in, now and as findings grow old.</summary>
    [Fact]
    public void Under_every_valid_policy_no_place_without_a_sign_is_A() => Gen.Select(
        AnyPolicy.Valid, AnyPlaceWithoutASign, Gen.Enum<Band>().Nullable(), Gen.Double[0, 3000]).Sample((policy, place, current, days) =>
    {
        var figure = RiskFigure.At(RiskAssessor.Lines(place.Inputs(), policy), Case.Today.AddDays(days), policy);
        Assert.NotEqual(Band.A, Banding.Next(current, figure, mayFall: true, policy));
    });

    [Fact]
    public void And_the_worst_of_places_is_not() => AnyPolicy.Valid.Sample(policy =>
        Assert.NotEqual(Band.A, Banding.Next(null, Worst(policy), mayFall: false, policy)));

    [Fact]
    public void What_another_council_would_write_is_valid() => AnyPolicy.Valid.Sample(policy => Assert.Empty(policy.Problems()));

    [Fact]
    public void A_policy_under_which_a_place_without_a_sign_could_be_A_is_refused() => AnyPolicy.TooLow.Sample(policy =>
        Assert.Contains("A place without any sign could reach band A", Assert.Single(policy.Problems()), StringComparison.Ordinal));

    [Fact]
    public void Under_every_valid_policy_a_band_does_not_flap() => Gen.Select(AnyPolicy.Valid, Gen.Double[0, 200], Gen.Enum<Band>()).Sample((policy, sum, current) =>
    {
        var figure = new RiskFigure(0, 0, sum, Banding.BySum(sum, policy), null, null);
        var next = Banding.Next(current, figure, mayFall: true, policy);
        Assert.Equal(next, Banding.Next(next, figure, mayFall: true, policy));
    });

    [Fact]
    public void What_no_policy_may_hold_is_told()
    {
        Refused("row", Default with { Bands = [.. Default.Bands.Skip(1)] });
        Refused("without any sign", Default with { Setting = Default.Setting with { Max = 35 } });
        Refused("begin and end higher", With(Band.B, band => band with { Enter = 30, Leave = 29 }));
        Refused("left below where it is entered", With(Band.C, band => band with { Leave = 39 }));
        Refused("more often", With(Band.B, band => band with { IntervalDays = 200 }));
        Refused("Band E must begin at 0", With(Band.E, band => band with { Enter = 1 }));
        Refused("facts of the Setting", Default with { Setting = Default.Setting with { Max = 29 } });
        Refused("Controls must", Default with { Control = Default.Control with { Controls = [] } });
        Refused("half-life above 0", Default with { Signal = Default.Signal with { Severities = [.. Default.Signal.Severities.Select(row => row with { HalfLifeDays = 0 })] } });
        Refused("way of knowing", Default with { Signal = Default.Signal with { Provenances = [new Provenance("officer", "Seen", 1.1)] } });
        Refused("suspected to be false", With(police => police with { Assessments = [.. police.Assessments.Select(row => row with { Factor = 1 })] }));
        Refused("Each assessment", With(police => police with { Assessments = [.. police.Assessments.Skip(1)] }));
        Refused("Each assessment", With(police => police with { Sources = [.. police.Sources.Select(row => row with { Factor = 1.1 })] }));
        Refused("Repeats", Default with { Signal = Default.Signal with { Repeats = [0.5, 1] } });
    }

    private static RiskFigure Worst(RiskPolicy policy) => RiskFigure.At(
        RiskAssessor.Lines(Case.Hotel().True([.. policy.Setting.Facts.Select(fact => fact.Code)]).EveryControlWanting().Inputs(), policy), Case.Today, policy);

    private static void Refused(string because, RiskPolicy policy) => Assert.Contains(policy.Problems(), problem => problem.Contains(because, StringComparison.Ordinal));

    private static RiskPolicy With(Band band, Func<BandPolicy, BandPolicy> change) =>
        Default with { Bands = [.. Default.Bands.Select(row => row.Band == band ? change(row) : row)] };

    private static RiskPolicy With(Func<PolicePolicy, PolicePolicy> change) => Default with { Signal = Default.Signal with { Police = change(Default.Signal.Police!) } };

    private static Case Place(bool accommodation, int[] facts, int[] controls, int credits)
    {
        var place = accommodation ? Case.Hotel() : Case.Takeaway();
        string[] Of(IEnumerable<string> codes, int[] answers, int answer) => [.. codes.Zip(answers).Where(pair => pair.Second == answer).Select(pair => pair.First)];
        var names = Default.Control.Controls.Select(control => control.Code).ToList();
        place.True(Of(Default.Setting.Facts.Select(fact => fact.Code), facts, 1)).Wanting(Of(names, controls, 1)).NotKnown(Of(names, controls, 2));
        foreach (var control in Of(names, controls, 2))
        {
            place.NotCheckedSince(control, sound: true, Case.Today.AddMonths(-10));
        }

        return credits == 0 ? place : place.Credit("P06", 10 * credits);
    }
}
