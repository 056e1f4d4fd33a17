using PremisesWatch.Domain.Risk;
using Xunit;

namespace PremisesWatch.UnitTests.Domain.Risk;

/// <summary>The policy page, Signal.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData(1, 1, 45)]
    [InlineData(2, 3, 90)]
    [InlineData(3, 8, 120)]
    [InlineData(4, 18, 180)]
    [InlineData(5, 40, 365)]
    public void A_sign_counts_its_weight_and_half_of_it_after_each_half_life(int severity, double weight, double halfLife)
    {
        var place = Case.Takeaway().Sign("T04", severity, 0);
        Assert.Equal(weight, place.Figure().Signal, 1e-9);
        Assert.Equal(weight / 2, place.Figure(Case.Today.AddDays(halfLife)).Signal, 1e-9);
        Assert.Equal(weight / 4, place.Figure(Case.Today.AddDays(2 * halfLife)).Signal, 1e-9);
    }

    [Theory]
    [InlineData("officer", 1.0)]
    [InlineData("recording", 1.0)]
    [InlineData("professional", 0.8)]
    [InlineData("public-named", 0.5)]
    [InlineData("public-anonymous", 0.3)]
    [InlineData("premises", 0.25)]
    [InlineData("hearsay", 0)]
    public void How_it_is_known_weighs(string provenance, double factor) =>
        Assert.Equal(18 * factor, Case.Takeaway().Sign("T04", 4, 0, provenance).Figure().Signal, 1e-9);

    [Fact]
    public void The_strongest_counts_in_full_the_next_two_from_other_sources_half_the_rest_nothing()
    {
        var place = Case.Takeaway().Sign("T04", 4, 0, "public-named").Sign("T04", 4, 0).Sign("T04", 4, 0, "professional").Sign("T04", 4, 0, "public-anonymous");
        Assert.Equal(18 * (1 + (0.8 / 2) + (0.5 / 2)), place.Figure().Signal, 1e-9);
        Assert.Equal([1, 2, 3], place.Lines().Where(line => line.Block == RiskBlock.Signal).Select(line => line.Rank));
    }

    [Fact]
    public void Repeats_from_one_source_count_as_its_strongest()
    {
        var place = Case.Takeaway().Sign("T04", 4, 100, source: "premises").Sign("T04", 4, 0, source: "premises").Sign("T04", 4, 50, source: "premises");
        Assert.Equal(18, place.Figure().Signal, 1e-9);
    }

    [Fact]
    public void Different_signs_do_not_discount_each_other() =>
        Assert.Equal(26, Case.Takeaway().Sign("T04", 4, 0, source: "visit:1").Sign("T03", 3, 0, source: "visit:1").Figure().Signal, 1e-9);

    [Fact]
    public void The_sum_is_capped_at_60() =>
        Assert.Equal(60, Case.Takeaway().Sign("T06", 5, 0).Sign("T10", 5, 0).Figure().Signal);

    /// <summary>They sum up other records: no points, no guard rail, and no part in repeated signs.</summary>
    [Theory]
    [InlineData("T18", 4)]
    [InlineData("B05", 3)]
    [InlineData("B07", 3)]
    public void What_sums_up_other_records_adds_nothing_to_them(string indicator, int severity)
    {
        var rests = Case.Takeaway().Sign("T03", 3, 1).Sign("T09", 3, 2, "professional");
        var summed = Case.Takeaway().Sign("T03", 3, 1).Sign("T09", 3, 2, "professional").Sign(indicator, severity, 0);
        Assert.Equal(rests.Figure(), summed.Figure());
        Assert.Empty(RepeatedSigns.Latest(summed.Signs, Case.Today, DefaultPolicy.Policy));
    }

    [Fact]
    public void Each_credit_takes_3_for_12_months_and_6_at_most_from_signs_of_severity_3_and_less()
    {
        Assert.Equal(5, Case.Takeaway().Sign("T03", 3, 0).Credit("P06", 0).Figure().Signal, 1e-9);
        Assert.Equal(2, Case.Takeaway().Sign("T03", 3, 0).Credit("P06", 0).Credit("P06", 3).Credit("P08", 0).Figure().Signal, 1e-9);
        Assert.Equal(0, Case.Takeaway().Sign("T01", 2, 0).Credit("P06", 0).Credit("P08", 0).Figure().Signal);
        Assert.Equal(18, Case.Takeaway().Sign("T04", 4, 0).Sign("T01", 2, 0).Credit("P06", 0).Credit("P08", 0).Figure().Signal, 1e-9);
    }

    [Fact]
    public void A_credit_ends_after_12_months()
    {
        var place = Case.Takeaway().Sign("T03", 3, 0).Credit("P06", 0);
        var ends = Case.Today.AddMonths(12);
        var sign = 8 * Math.Pow(2, -(ends - Case.Today).TotalDays / 120);
        Assert.Equal(0, place.Figure(ends.AddSeconds(-1)).Signal);
        Assert.Equal(sign, place.Figure(ends).Signal, 1e-9);
    }

    [Theory]
    [InlineData(30, "visit:1", "visit:2", true)]
    [InlineData(31, "visit:1", "visit:2", false)]
    [InlineData(20, "visit:1", "visit:1", false)]
    public void Repeated_signs_are_three_of_severity_3_from_two_sources_within_30_days(int oldest, string one, string other, bool repeated)
    {
        var place = Case.Takeaway().Sign("T03", 3, 1, source: one).Sign("T09", 3, 2, source: one).Sign("T13", 3, oldest, source: other).Sign("T01", 2, 3);
        Assert.Equal(repeated, RepeatedSigns.Latest(place.Signs, Case.Today, DefaultPolicy.Policy).Count == 3);
    }
}
