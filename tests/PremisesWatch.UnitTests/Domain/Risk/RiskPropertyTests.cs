using CsCheck;
using PremisesWatch.Domain.Risk;
using Xunit;

namespace PremisesWatch.UnitTests.Domain.Risk;

public sealed class RiskPropertyTests
{
    private static readonly Gen<(string Indicator, int Severity, double Days, string Provenance, int Source)[]> AnySigns =
        Gen.Select(
            OneOf("T01", "T03", "T04", "T05", "T14", "B01"),
            Gen.Double[0, 900],
            OneOf("officer", "professional", "public-named", "public-anonymous", "premises"),
            Gen.Int[1, 4],
            (indicator, days, provenance, source) => (indicator, 1 + (indicator[2] - '0') % 5, days, provenance, source)).Array[0, 12];

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

    /// <summary>Lines ranked today give at any later moment what the policy page's rule gives that ranks by the points of that moment.</summary>
    [Fact]
    public void The_closed_form_holds() => Gen.Select(AnySigns, Gen.Double[0, 700]).Sample((signs, later) =>
    {
        var place = With(signs);
        Assert.Equal(BySignalRule(place.Signs, Case.Today.AddDays(later)), place.Figure(Case.Today.AddDays(later)).Signal, 1e-9);
    });

    private static double BySignalRule(IEnumerable<Sign> signs, DateTimeOffset moment)
    {
        var rule = DefaultPolicy.Policy.Signal;
        double Points(Sign sign)
        {
            var severity = rule.Severities.Single(row => row.Severity == sign.Severity);
            var factor = rule.Provenances.Single(row => row.Code == sign.ProvenanceCode).Factor;
            return severity.Weight * factor * Math.Pow(0.5, (moment - sign.ObservedAt).TotalDays / severity.HalfLifeDays);
        }

        var sum = signs.GroupBy(sign => sign.IndicatorCode).Sum(indicator => indicator
            .GroupBy(sign => sign.SourceKey).Select(source => source.Max(Points)).OrderDescending().Zip(rule.Repeats, (points, share) => points * share).Sum());
        return Math.Min(rule.Max, sum);
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Case With((string Indicator, int Severity, double Days, string Provenance, int Source)[] signs) => signs.Aggregate(
        Case.Takeaway(), (place, sign) => place.Sign(sign.Indicator, sign.Severity, sign.Days, sign.Provenance, $"source {sign.Source}"));
}
