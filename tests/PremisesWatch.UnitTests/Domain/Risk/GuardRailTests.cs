using PremisesWatch.Domain.Risk;
using Xunit;
using static PremisesWatch.Domain.Risk.Band;

namespace PremisesWatch.UnitTests.Domain.Risk;

/// <summary>Guard rails G1 to G4, and overrides (policy page, Bands).</summary>
public sealed class GuardRailTests
{
    [Fact]
    public void G1_a_severity_5_holds_A_as_long_as_its_flag_is_open()
    {
        var place = Case.Hotel().Sign("T06", 5, 0, "public-anonymous");
        Assert.Equal(A, place.Band());
        Assert.Equal(A, place.Band(A, mayFall: true, afterDays: 2000));
    }

    [Fact]
    public void G1_holds_A_for_90_days_after_the_decision()
    {
        var place = Case.Hotel().Sign("T06", 5, 100, flagDecidedAt: Case.Today);
        Assert.Equal(A, place.Band(A, mayFall: true, afterDays: 89.9));
        Assert.Equal(C, place.Band(A, mayFall: true, afterDays: 90));
    }

    [Fact]
    public void G1_does_not_hold_for_what_the_premises_itself_reported() => Assert.Equal(E, Case.Hotel().Sign("T06", 5, 0, Provenance.ThePremises).Band());

    [Theory]
    [InlineData("officer", true)]
    [InlineData("public-named", true)]
    [InlineData("public-anonymous", false)]
    [InlineData("premises", false)]
    public void G2_a_severity_4_of_provenance_a_half_or_more_holds_B_for_90_days(string provenance, bool holds)
    {
        var place = Case.Hotel().Sign("H06", 4, 0, provenance);
        Assert.Equal(holds ? B : E, place.Band());
        Assert.Equal(holds ? B : E, place.Band(B, mayFall: true, afterDays: 89.9));
        Assert.NotEqual(B, place.Band(B, mayFall: true, afterDays: 90));
    }

    [Fact]
    public void G3_a_band_does_not_fall_by_time_alone()
    {
        var place = Case.Takeaway().Sign("T04", 4, 1);
        Assert.Equal(B, place.Band(B, mayFall: false, afterDays: 3000));
        Assert.Equal(D, place.Band(B, mayFall: true, afterDays: 3000));
    }

    /// <summary>Worst Setting, every control wanting: 70, which is above the edge at which A is left.</summary>
    [Fact]
    public void G4_nothing_stays_in_A_without_a_sign()
    {
        var worst = Case.Hotel().True([.. DefaultPolicy.Policy.Setting.Facts.Select(fact => fact.Code)]).EveryControlWanting();
        Assert.Equal(70, worst.Figure().Sum, 1e-9);
        Assert.Equal(B, worst.Band(A, mayFall: true));
    }

    [Fact]
    public void An_override_up_holds_the_band_up_until_it_ends()
    {
        var place = Case.Hotel().Held(B, isDown: false, forDays: 30);
        Assert.Equal(B, place.Band(E));
        Assert.Equal(B, place.Band(B, mayFall: true, afterDays: 29.9));
        Assert.Equal(B, place.Band(B, mayFall: false, afterDays: 30));
        Assert.Equal(E, place.Band(B, mayFall: true, afterDays: 30));
    }

    [Fact]
    public void An_override_down_brings_the_band_to_its_ceiling_and_time_takes_it_no_further()
    {
        var place = Case.Takeaway().Sign("T04", 4, 100).Sign("T05", 4, 100).Sign("T08", 4, 100).Held(C, isDown: true, forDays: 90);
        Assert.Equal(C, place.Band(B));
        Assert.Equal(C, place.Band(C, mayFall: false, afterDays: 89));
    }

    [Fact]
    public void After_an_override_down_the_band_goes_back_up_where_its_figure_is_still_high()
    {
        var place = Case.Takeaway().Sign("T04", 4, 100).Sign("T05", 4, 100).Sign("T08", 4, 100).Held(D, isDown: true, forDays: 10);
        Assert.Equal(D, place.Band(B));
        Assert.Equal(D, place.Band(D, afterDays: 9.9));
        Assert.Equal(B, place.Band(D, afterDays: 10));
    }

    [Fact]
    public void An_override_down_never_goes_below_a_guard_rail()
    {
        Assert.Equal(B, Case.Takeaway().Sign("T04", 4, 1).Held(D, isDown: true, forDays: 90).Band(B));
        Assert.Equal(A, Case.Takeaway().Sign("T06", 5, 1).Held(E, isDown: true, forDays: 90).Band(A));
    }

    [Theory]
    [InlineData(75, 74.9, A, B)]
    [InlineData(55, 54.9, B, C)]
    [InlineData(38, 37.9, C, D)]
    [InlineData(20, 19.9, D, E)]
    public void A_band_is_entered_at_its_edge(double at, double before, Band band, Band below)
    {
        Assert.Equal(band, Banding.Next(E, Sum(at), mayFall: true, DefaultPolicy.Policy));
        Assert.Equal(below, Banding.Next(E, Sum(before), mayFall: true, DefaultPolicy.Policy));
    }

    [Theory]
    [InlineData(68, 67.9, A, B)]
    [InlineData(49, 48.9, B, C)]
    [InlineData(33, 32.9, C, D)]
    [InlineData(16, 15.9, D, E)]
    public void And_left_below_a_lower_one(double at, double below, Band band, Band next)
    {
        Assert.Equal(band, Banding.Next(band, Sum(at), mayFall: true, DefaultPolicy.Policy));
        Assert.Equal(next, Banding.Next(band, Sum(below), mayFall: true, DefaultPolicy.Policy));
    }

    /// <summary>From A at a sum of 50: B is left at 49, so B still stands; C's edge is met too, and is lower.</summary>
    [Theory]
    [InlineData(50, B)]
    [InlineData(48, C)]
    [InlineData(5, E)]
    public void It_falls_to_the_highest_band_whose_leave_edge_is_still_met(double sum, Band expected) =>
        Assert.Equal(expected, Banding.Next(A, Sum(sum), mayFall: true, DefaultPolicy.Policy));

    private static RiskFigure Sum(double sum) => new(0, 0, sum, Banding.BySum(sum, DefaultPolicy.Policy), null, null);
}
