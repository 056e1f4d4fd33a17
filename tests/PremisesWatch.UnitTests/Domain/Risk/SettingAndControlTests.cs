using PremisesWatch.Domain.Risk;
using Xunit;

namespace PremisesWatch.UnitTests.Domain.Risk;

/// <summary>The policy page, Setting and Control.</summary>
public sealed class SettingAndControlTests
{
    [Theory]
    [InlineData("trades-after-23", 6)]
    [InlineData("trades-after-02", 4)]
    [InlineData("accommodation", 6)]
    [InlineData("private-rooms", 4)]
    [InlineData("alcohol", 3)]
    [InlineData("cash-only", 2)]
    [InlineData("school-near", 3)]
    [InlineData("transport-near", 2)]
    public void A_fact_counts_its_points_and_not_known_half_and_says_so(string fact, double points)
    {
        var facts = new Dictionary<string, bool?> { [fact] = true };
        Assert.Equal(points, Setting(facts).Sum(line => line.At(Case.Today)));

        facts[fact] = null;
        Assert.Equal((points / 2, Knowledge.Unknown), Assert.Single(Setting(facts).Select(line => (line.At(Case.Today), line.Knowledge))));

        facts[fact] = false;
        Assert.Empty(Setting(facts));
    }

    [Theory]
    [InlineData("trained-staff", 8)]
    [InlineData("identity-checks", 6)]
    [InlineData("guest-register", 6)]
    [InlineData("cctv", 6)]
    [InlineData("written-policy", 4)]
    [InlineData("named-lead", 4)]
    [InlineData("test-visit", 6)]
    public void Of_a_hotel_each_control_counts_its_points_where_wanting_and_half_where_unknown(string control, double points)
    {
        Assert.Equal(0, Case.Hotel().Figure().Control);
        Assert.Equal(points, Case.Hotel().Wanting(control).Figure().Control, 1e-9);
        Assert.Equal(points / 2, Case.Hotel().NotKnown(control).Figure().Control, 1e-9);
    }

    [Fact]
    public void What_does_not_apply_drops_out_and_the_rest_scale_to_40()
    {
        Assert.Equal(40, Case.Takeaway().EveryControlWanting().Figure().Control, 1e-9);
        Assert.DoesNotContain(Case.Takeaway().Lines(), line => line.Code == "guest-register");
        Assert.Equal(8 * 40 / 34.0, Case.Takeaway().EveryControlWanting().Lines().Single(line => line.Code == "trained-staff").Amount, 1e-9);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 8)]
    public void Not_checked_keeps_the_earlier_finding_for_18_months_and_then_it_is_unknown(bool sound, double kept)
    {
        var found = Case.Today.AddMonths(-17);
        var place = Case.Hotel().NotCheckedSince("trained-staff", sound, found);

        Assert.Equal(kept, place.Figure().Control, 1e-9);
        Assert.Equal(kept, place.Figure(found.AddMonths(18).AddSeconds(-1)).Control, 1e-9);
        Assert.Equal(4, place.Figure(found.AddMonths(18)).Control, 1e-9);
    }

    /// <summary>What the last visit found stands, however long ago it was.</summary>
    [Fact]
    public void A_finding_of_the_last_visit_stands_until_the_next() =>
        Assert.Equal(8, Case.Hotel().Wanting("trained-staff").Figure(Case.Today.AddYears(5)).Control, 1e-9);

    /// <summary>P01 to P05 and P07 are controls found sound; indicators of type C are controls found wanting.</summary>
    [Fact]
    public void A_fact_counts_once()
    {
        var plain = Case.Hotel().Wanting("guest-register").Figure();
        var told = Case.Hotel().Wanting("guest-register");
        foreach (var control in DefaultPolicy.Policy.Control.Controls)
        {
            told = control.Indicators.Aggregate(control.Factor is null ? told : told.Credit(control.Factor, 1), (place, indicator) => place.Sign(indicator, 4, 1));
        }

        Assert.Equal(plain, told.Figure());
        Assert.Equal(["H16", "H17", "H18", "T15"], DefaultPolicy.Policy.Control.Controls.SelectMany(control => control.Indicators).Order());
        Assert.Equal(["P01", "P02", "P03", "P04", "P05", "P07"], DefaultPolicy.Policy.Control.Controls.Select(control => control.Factor).OfType<string>().Order());
    }

    /// <summary>Six halves of 40 points are 20, the edge of D, in whatever order they are added.</summary>
    [Fact]
    public void The_order_of_adding_does_not_decide_a_band()
    {
        var lines = Case.Takeaway().Lines().Where(line => line.Block != RiskBlock.Setting).Select(line => line with { Amount = line.AmountAfter }).ToList();
        var sums = Permutations(lines).Select(order => RiskFigure.At(order, Case.Today, DefaultPolicy.Policy)).ToList();
        Assert.Equal([20], sums.Select(figure => figure.Sum).Distinct());
        Assert.Equal([Band.D], sums.Select(figure => figure.BandBySum).Distinct());
    }

    private static IEnumerable<List<RiskLine>> Permutations(List<RiskLine> lines) => lines.Count == 0
        ? [[]]
        : lines.SelectMany(first => Permutations([.. lines.Where(line => line != first)]).Select(rest => (List<RiskLine>)[first, .. rest]));

    private static List<RiskLine> Setting(Dictionary<string, bool?> only)
    {
        var facts = DefaultPolicy.Policy.Setting.Facts.ToDictionary(fact => fact.Code, fact => only.TryGetValue(fact.Code, out var known) ? known : false);
        return [.. RiskAssessor.Lines(new RiskInputs(false, facts, [], [], [], []), DefaultPolicy.Policy).Where(line => line.Block == RiskBlock.Setting)];
    }
}
