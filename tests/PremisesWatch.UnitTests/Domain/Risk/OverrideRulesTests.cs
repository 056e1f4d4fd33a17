using PremisesWatch.Domain.Risk;
using Xunit;
using static PremisesWatch.Domain.Risk.Band;
using static PremisesWatch.Domain.Risk.OverrideRefusal;

namespace PremisesWatch.UnitTests.Domain.Risk;

public sealed class OverrideRulesTests
{
    private static readonly DateTimeOffset Now = Case.Today;

    [Theory]
    [InlineData(D, A, null)]
    [InlineData(D, D, null)]
    [InlineData(C, D, HoldsNothingUp)]
    [InlineData(E, E, HoldsNothingUp)]
    public void Up_is_to_the_band_it_is_in_or_a_higher_one(Band current, Band band, OverrideRefusal? expected) =>
        Assert.Equal(expected, OverrideRules.Up(band, current, Now.AddDays(30), Now));

    [Theory]
    [InlineData(0, EndsInThePast)]
    [InlineData(0.1, null)]
    [InlineData(366, null)]
    [InlineData(366.1, TooLong)]
    public void Up_lasts_a_year_at_most(double days, OverrideRefusal? expected) => Assert.Equal(expected, OverrideRules.Up(A, D, Now.AddDays(days), Now));

    [Theory]
    [InlineData(B, C, null)]
    [InlineData(B, E, null)]
    [InlineData(B, B, BringsNothingDown)]
    [InlineData(B, A, BringsNothingDown)]
    [InlineData(E, E, BringsNothingDown)]
    public void Down_is_to_a_lower_band(Band current, Band band, OverrideRefusal? expected) =>
        Assert.Equal(expected, OverrideRules.Down(band, current, Case.Takeaway().Figure(), Now.AddDays(30), Now, DefaultPolicy.Policy));

    [Theory]
    [InlineData(0, EndsInThePast)]
    [InlineData(90, null)]
    [InlineData(90.1, TooLong)]
    public void Down_lasts_90_days_at_most(double days, OverrideRefusal? expected) =>
        Assert.Equal(expected, OverrideRules.Down(D, B, Case.Takeaway().Figure(), Now.AddDays(days), Now, DefaultPolicy.Policy));

    [Fact]
    public void Down_is_never_below_a_guard_rail()
    {
        var severity4 = Case.Takeaway().Sign("T04", 4, 1);
        Assert.Equal(BelowGuardRail, OverrideRules.Down(C, A, severity4.Figure(), Now.AddDays(30), Now, DefaultPolicy.Policy));
        Assert.Null(OverrideRules.Down(B, A, severity4.Figure(), Now.AddDays(30), Now, DefaultPolicy.Policy));
        Assert.Null(OverrideRules.Down(C, A, severity4.Figure(Now.AddDays(89)), Now.AddDays(30), Now, DefaultPolicy.Policy));
        var held = Case.Takeaway().Held(B, isDown: false, forDays: 10);
        Assert.Equal(BelowGuardRail, OverrideRules.Down(D, B, held.Figure(), Now.AddDays(30), Now, DefaultPolicy.Policy));
    }

    [Fact]
    public void Whoever_proposed_it_does_not_confirm_it()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var proposed = new BandOverride { Band = D, IsDown = true, Reason = "Any", ProposedBy = one };
        Assert.Equal(SamePerson, OverrideRules.Confirm(proposed, one));
        Assert.Null(OverrideRules.Confirm(proposed, other));
    }
}
