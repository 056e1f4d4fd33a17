using CsCheck;
using PremisesWatch.Domain.Risk;
using Xunit;

namespace PremisesWatch.UnitTests.Domain.Risk;

public sealed class RiskPropertyTests
{
    private static readonly Gen<RiskPolicy> AnyPolicy =
        from setting in Gen.Double[0, 60]
        from control in Gen.Double[0, 60]
        from a in Gen.Double[40, 130]
        select DefaultPolicy.Policy with
        {
            Setting = DefaultPolicy.Policy.Setting with { Max = setting },
            Control = DefaultPolicy.Policy.Control with { Max = control },
            Bands = [.. DefaultPolicy.Policy.Bands.Select(band => band.Band == Band.A ? band with { Enter = a, Leave = Math.Min(a, 68) } : band)],
        };

    private static readonly Gen<(string Indicator, int Severity, double Days, string Provenance, int Source)[]> AnySigns =
        Gen.Select(
            OneOf("T01", "T03", "T04", "T05", "T14", "B01"),
            Gen.Double[0, 900],
            OneOf("officer", "professional", "public-named", "public-anonymous", "premises"),
            Gen.Int[1, 4],
            (indicator, days, provenance, source) => (indicator, 1 + (indicator[2] - '0') % 5, days, provenance, source)).Array[0, 12];

    [Fact]
    public void The_default_policy_is_sound() => Assert.Empty(DefaultPolicy.Policy.Problems());

    /// <summary>Guard rail G4.</summary>
    [Fact]
    public void Under_every_valid_policy_a_place_without_a_sign_is_never_A() => AnyPolicy.Sample(policy =>
    {
        if (policy.Problems().Any())
        {
            return;
        }

        var worst = Case.Hotel().True([.. policy.Setting.Facts.Select(fact => fact.Code)]).EveryControlWanting();
        var figure = RiskFigure.At(RiskAssessor.Lines(worst.Inputs(), policy), Case.Today, policy);
        Assert.NotEqual(Band.A, Banding.Next(null, figure, mayFall: false, policy));
    });

    [Fact]
    public void Signal_only_falls_while_nothing_new_is_seen() => Gen.Select(AnySigns, Gen.Double[0, 400], Gen.Double[0, 400]).Sample((signs, first, second) =>
    {
        var place = With(signs);
        var (early, late) = (Math.Min(first, second), Math.Max(first, second));
        Assert.True(place.Figure(Case.Today.AddDays(early)).Signal >= place.Figure(Case.Today.AddDays(late)).Signal - 1e-9);
    });

    [Fact]
    public void Repeats_from_one_source_add_nothing() => Gen.Select(AnySigns, Gen.Double[0, 900]).Sample((signs, days) =>
    {
        var once = With(signs).Sign("T03", 4, 0, source: "visit:one").Figure().Signal;
        var twice = With(signs).Sign("T03", 4, 0, source: "visit:one").Sign("T03", 4, days, source: "visit:one").Figure().Signal;
        Assert.Equal(once, twice, 1e-9);
    });

    /// <summary>The lines made today give at any later day what lines made on that day would give.</summary>
    [Fact]
    public void The_closed_form_holds() => Gen.Select(AnySigns, Gen.Double[0, 700]).Sample((signs, later) =>
    {
        var lines = With(signs).Lines();
        var again = With([.. signs.Reverse()]).Lines();
        var then = Case.Today.AddDays(later);
        Assert.Equal(
            RiskFigure.At(lines, then, DefaultPolicy.Policy).Signal, RiskFigure.At(again, then, DefaultPolicy.Policy).Signal, 1e-9);
    });

    [Fact]
    public void A_band_does_not_flap_between_its_two_edges() => Gen.Select(Gen.Double[0, 130], Gen.Enum<Band>()).Sample((sum, current) =>
    {
        var figure = new RiskFigure(sum, 0, 0, Banding.BySum(sum, DefaultPolicy.Policy), null, null);
        var next = Banding.Next(current, figure, mayFall: true, DefaultPolicy.Policy);
        Assert.Equal(next, Banding.Next(next, figure, mayFall: true, DefaultPolicy.Policy));
    });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Case With((string Indicator, int Severity, double Days, string Provenance, int Source)[] signs) => signs.Aggregate(
        Case.Takeaway(), (place, sign) => place.Sign(sign.Indicator, sign.Severity, sign.Days, sign.Provenance, $"source {sign.Source}"));
}
