using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Risk;
using Xunit;

namespace PremisesWatch.UnitTests.Domain.Risk;

/// <summary>The policy page, Signal: "Police items: assessment A or B 1.0, C 0.5, D 0.3, E or ungraded 0; times source 1: 1.0, 2: 0.8, 3: 0.4".</summary>
public sealed class PoliceItemTests
{
    private static readonly RiskPolicy Default = DefaultPolicy.Policy;

    [Theory]
    [InlineData(SourceGrade.Reliable, AssessmentGrade.A, 1.0)]
    [InlineData(SourceGrade.Reliable, AssessmentGrade.B, 1.0)]
    [InlineData(SourceGrade.Reliable, AssessmentGrade.C, 0.5)]
    [InlineData(SourceGrade.Reliable, AssessmentGrade.D, 0.3)]
    [InlineData(SourceGrade.Reliable, AssessmentGrade.E, 0)]
    [InlineData(SourceGrade.Untested, AssessmentGrade.A, 0.8)]
    [InlineData(SourceGrade.Untested, AssessmentGrade.B, 0.8)]
    [InlineData(SourceGrade.Untested, AssessmentGrade.C, 0.4)]
    [InlineData(SourceGrade.Untested, AssessmentGrade.D, 0.24)]
    [InlineData(SourceGrade.Untested, AssessmentGrade.E, 0)]
    [InlineData(SourceGrade.NotReliable, AssessmentGrade.A, 0.4)]
    [InlineData(SourceGrade.NotReliable, AssessmentGrade.B, 0.4)]
    [InlineData(SourceGrade.NotReliable, AssessmentGrade.C, 0.2)]
    [InlineData(SourceGrade.NotReliable, AssessmentGrade.D, 0.12)]
    [InlineData(SourceGrade.NotReliable, AssessmentGrade.E, 0)]
    public void An_item_counts_the_weight_of_its_severity_times_its_grade_and_fades_as_other_signs_do(SourceGrade source, AssessmentGrade assessment, double factor)
    {
        var place = Case.Takeaway().Item("T04", 4, 0, source, assessment);
        Assert.Equal(18 * factor, place.Figure().Signal, 1e-9);
        Assert.Equal(9 * factor, place.Figure(Case.Today.AddDays(180)).Signal, 1e-9);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(SourceGrade.Reliable, AssessmentGrade.E)]
    public void Ungraded_or_E_adds_no_point_holds_no_band_and_is_no_part_of_repeated_signs(SourceGrade? source, AssessmentGrade? assessment)
    {
        var rests = Case.Takeaway().Sign("T03", 3, 1).Sign("T09", 3, 2, "professional");
        var with = Case.Takeaway().Sign("T03", 3, 1).Sign("T09", 3, 2, "professional").Item("T06", 5, 0, source, assessment).Item("T04", 4, 0, source, assessment);
        Assert.Equal(rests.Figure(), with.Figure());
        Assert.Empty(RepeatedSigns.Latest(with.Signs, Case.Today, Default));
    }

    /// <summary>Takeaway: Setting 14, Control 16.5, so 30.5 without a sign.</summary>
    [Theory]
    [InlineData(4, SourceGrade.Reliable, AssessmentGrade.A, 48.4, Band.C, Band.B)]
    [InlineData(4, SourceGrade.Untested, AssessmentGrade.B, 44.8, Band.C, Band.B)]
    [InlineData(4, SourceGrade.Untested, AssessmentGrade.C, 37.6, Band.D, Band.D)]
    [InlineData(4, SourceGrade.NotReliable, AssessmentGrade.D, 32.6, Band.D, Band.D)]
    [InlineData(5, SourceGrade.Reliable, AssessmentGrade.B, 70.4, Band.B, Band.A)]
    [InlineData(5, SourceGrade.NotReliable, AssessmentGrade.D, 35.3, Band.D, Band.A)]
    [InlineData(5, SourceGrade.Reliable, AssessmentGrade.E, 30.5, Band.D, Band.D)]
    [InlineData(3, SourceGrade.Reliable, AssessmentGrade.A, 38.4, Band.C, Band.C)]
    public void Worked_cases_of_a_takeaway_with_one_item_of_yesterday(int severity, SourceGrade source, AssessmentGrade assessment, double sum, Band bySum, Band band)
    {
        var place = Case.Takeaway().Item("T04", severity, 1, source, assessment);
        Assert.Equal(sum, place.Figure().Sum, 0.05);
        Assert.Equal((bySum, band), (place.Figure().BandBySum, place.Band()));
    }

    /// <summary>G1 and G2.</summary>
    [Fact]
    public void A_graded_severity_5_holds_A_until_its_flag_is_decided_and_90_days_more_and_a_4_worth_half_holds_B_for_90()
    {
        Assert.Equal(Band.A, Case.Takeaway().Item("T06", 5, 700, SourceGrade.Untested, AssessmentGrade.D).Band());
        var decided = Case.Takeaway().Item("T06", 5, 700, SourceGrade.Untested, AssessmentGrade.D, flagDecidedAt: Case.Today.AddDays(-89));
        Assert.Equal(Band.A, decided.Band());
        Assert.NotEqual(Band.A, decided.Band(afterDays: 1.1));
        Assert.Equal(Band.B, Case.Takeaway().Item("T04", 4, 89, SourceGrade.Reliable, AssessmentGrade.C).Band());
        Assert.NotEqual(Band.B, Case.Takeaway().Item("T04", 4, 91, SourceGrade.Reliable, AssessmentGrade.C).Band());
        Assert.NotEqual(Band.B, Case.Takeaway().Item("T04", 4, 1, SourceGrade.Untested, AssessmentGrade.C).Band());
    }

    [Fact]
    public void Items_of_one_source_count_once_and_those_of_another_beside_a_visit_count_half()
    {
        Assert.Equal(18, Case.Takeaway().Item("T04", 4, 0, SourceGrade.Reliable, AssessmentGrade.A, "item:one").Item("T04", 4, 0, SourceGrade.Reliable, AssessmentGrade.A, "item:one").Figure().Signal, 1e-9);
        Assert.Equal(18 * 1.4, Case.Takeaway().Sign("T04", 4, 0).Item("T04", 4, 0, SourceGrade.Untested, AssessmentGrade.B).Figure().Signal, 1e-9);
    }

    [Fact]
    public void Its_lines_are_told_apart_from_those_that_everybody_reads()
    {
        var place = Case.Takeaway().Sign("T04", 4, 0).Item("T06", 5, 0, SourceGrade.Reliable, AssessmentGrade.A);
        Assert.All(place.Lines().Where(line => line.Code == "T06"), line => Assert.True(line is { SignId: not null, ObservationId: null }));
        Assert.All(place.Lines().Where(line => line.Code == "T04"), line => Assert.True(line is { SignId: null, ObservationId: not null }));
        Assert.Contains(place.Lines(), line => line is { Block: RiskBlock.Guard, SignId: not null });
    }

    [Fact]
    public void The_source_of_an_item_is_its_reference_and_else_its_author_and_the_key_tells_neither()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(Source.OfItem("CR-1", one), Source.OfItem(" cr-1 ", other));
        Assert.NotEqual(Source.OfItem("CR-1", one), Source.OfItem("CR-2", one));
        Assert.NotEqual(Source.OfItem(null, one), Source.OfItem(" ", other));
        Assert.Equal(Source.OfItem(null, one), Source.OfItem("", one));
        Assert.DoesNotContain("CR-1", Source.OfItem("CR-1", one), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_policy_that_says_nothing_of_items_lets_them_add_nothing()
    {
        var before = Default with { Signal = Default.Signal with { Police = null } };
        Assert.Empty(before.Problems());
        Assert.Equal(0, RiskFigure.At(RiskAssessor.Lines(Case.Takeaway().Item("T06", 5, 0, SourceGrade.Reliable, AssessmentGrade.A).Inputs(), before), Case.Today, before).Signal);
        Assert.Null(RiskPolicyDocument.Read(RiskPolicyDocument.Write(before)).Signal.Police);
    }

    [Fact]
    public void A_policy_keeps_its_factors_as_it_is_written_and_read()
    {
        var police = RiskPolicyDocument.Read(RiskPolicyDocument.Write(Default)).Signal.Police!;
        Assert.Equal(Default.Signal.Police!.Assessments, police.Assessments);
        Assert.Equal(Default.Signal.Police.Sources, police.Sources);
        Assert.Equal(Default.Signal.Police.Citation, police.Citation);
    }
}
