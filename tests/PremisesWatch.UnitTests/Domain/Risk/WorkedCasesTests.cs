using PremisesWatch.Domain.Risk;
using Xunit;
using static PremisesWatch.Domain.Risk.Band;

namespace PremisesWatch.UnitTests.Domain.Risk;

/// <summary>The worked cases of the policy page, to a tenth of a point.</summary>
public sealed class WorkedCasesTests
{
    [Fact]
    public void Quiet_bed_and_breakfast_all_sound_no_test_visit_yet() =>
        Expect(Case.Hotel().NotKnown("test-visit"), 6, 3.0, 0, E, E);

    [Fact]
    public void Hotel_of_24_hours_with_a_bar_policy_and_lead_wanting() =>
        Expect(Case.Hotel().True("trades-after-23", "trades-after-02", "alcohol").Wanting("written-policy", "named-lead"), 19, 8.0, 0, D, D);

    [Fact]
    public void One_severity_2_from_a_named_member_of_the_public_barely_moves() =>
        Expect(Case.Takeaway().Sign("T01", 2, 10, "public-named"), 14, 16.5, 1.4, D, D);

    [Fact]
    public void One_severity_4_seen_by_an_officer_holds_B() =>
        Expect(Case.Takeaway().Sign("T04", 4, 1), 14, 16.5, 17.9, C, B);

    [Fact]
    public void Three_different_severity_4_by_officers() =>
        Expect(Case.Takeaway().Sign("T04", 4, 1).Sign("T05", 4, 15).Sign("T08", 4, 30), 14, 16.5, 51.0, A, A);

    [Fact]
    public void The_same_three_from_three_named_members_of_the_public_raise_repeated_signs()
    {
        var place = Case.Takeaway().Sign("T04", 4, 1, "public-named").Sign("T05", 4, 15, "public-named").Sign("T08", 4, 30, "public-named");

        Expect(place, 14, 16.5, 25.5, B, B);
        Assert.NotEmpty(RepeatedSigns.Latest(place.Signs, Case.Today, DefaultPolicy.Policy));
    }

    [Fact]
    public void Severity_5_seen_by_an_officer_yesterday_holds_A() =>
        Expect(Case.Takeaway().Sign("T06", 5, 1), 14, 16.5, 39.9, B, A);

    [Fact]
    public void Weak_is_not_harm() =>
        Expect(Case.Takeaway().EveryControlWanting(), 14, 40, 0, C, C);

    [Fact]
    public void The_worst_setting_with_every_control_wanting_is_never_A_without_a_sign() =>
        Expect(
            Case.Hotel().True([.. DefaultPolicy.Policy.Setting.Facts.Select(fact => fact.Code)]).EveryControlWanting(), 30, 40, 0, B, B);

    [Fact]
    public void Reporting_its_own_severity_4_never_costs_a_sound_hotel_a_B() =>
        Expect(
            Case.Hotel().True("alcohol", "trades-after-23").NotKnown("written-policy").Sign("H06", 4, 5, Provenance.ThePremises, "premises").Credit("P06", 5),
            15, 2.0, 4.4, D, D);

    [Fact]
    public void The_three_officers_signs_548_days_later_visited_since_come_down_to_C()
    {
        var place = Case.Takeaway().Sign("T04", 4, 549).Sign("T05", 4, 563).Sign("T08", 4, 578);
        var figure = place.Figure();

        Expect(place, 14, 16.5, 6.2, D, D);
        Assert.Equal(C, Banding.Next(A, figure, mayFall: true, DefaultPolicy.Policy));
        Assert.Equal(A, Banding.Next(A, figure, mayFall: false, DefaultPolicy.Policy));
    }

    [Theory]
    [InlineData(false, 9.5)]
    [InlineData(true, 15.5)]
    public void Imported_with_nothing_known_but_its_type(bool accommodation, double setting) =>
        Expect(Case.NothingKnown(accommodation), setting, 20, 0, D, D);

    [Fact]
    public void Obscured_windows_at_20_weekly_visits_are_one_sign_and_two_halves()
    {
        var place = Case.Takeaway();
        for (var week = 0; week < 20; week++)
        {
            place.Sign("T14", 2, 1 + (7 * week));
        }

        Expect(place, 14, 16.5, 5.7, D, D);
    }

    [Fact]
    public void A_rival_cannot_pile_on_with_five_anonymous_repeats()
    {
        var place = Case.Takeaway();
        for (var day = 0; day < 5; day++)
        {
            place.Sign("T04", 4, day, "public-anonymous", "anonymous");
        }

        Expect(place, 14, 16.5, 5.4, D, D);
    }

    [Fact]
    public void Three_sources_that_agree_raise_repeated_signs()
    {
        var place = Case.Takeaway().Sign("T03", 3, 2).Sign("T03", 3, 9, "professional").Sign("T03", 3, 20, "public-named");

        Expect(place, 14, 16.5, 12.7, C, C);
        Assert.Equal(3, RepeatedSigns.Latest(place.Signs, Case.Today, DefaultPolicy.Policy).Count);
    }

    private static void Expect(Case place, double setting, double control, double signal, Band bySum, Band band)
    {
        var figure = place.Figure();

        Assert.Equal(setting, figure.Setting, 0.051);
        Assert.Equal(control, figure.Control, 0.051);
        Assert.Equal(signal, figure.Signal, 0.051);
        Assert.Equal(bySum, figure.BandBySum);
        Assert.Equal(band, Banding.Next(null, figure, mayFall: false, DefaultPolicy.Policy));
    }
}
