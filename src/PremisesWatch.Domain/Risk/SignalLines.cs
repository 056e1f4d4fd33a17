namespace PremisesWatch.Domain.Risk;

/// <summary>
/// Signs as decaying lines. Looking often is not finding much: of each indicator the strongest line counts in full,
/// the next two from other sources half, the rest nothing. All lines of one indicator share a half-life, so their order
/// never changes with time.
/// </summary>
internal static class SignalLines
{
    public static IEnumerable<RiskLine> Of(IEnumerable<Sign> signs, RiskPolicy policy) => signs
        .Where(sign => IsSign(sign, policy) && policy.Signal.FactorOf(sign) > 0)
        .GroupBy(sign => sign.IndicatorCode)
        .OrderBy(indicator => indicator.Key, StringComparer.Ordinal)
        .SelectMany(indicator => Ranked(indicator, policy));

    /// <summary>
    /// A fact counts once: controls found wanting feed Control only, and what sums up other records adds nothing. Nor does an item that is
    /// not graded, or is suspected to be false: it holds no band either, and is no part of repeated signs.
    /// </summary>
    public static bool IsSign(Sign sign, RiskPolicy policy) =>
        !policy.Signal.AddNothing.Contains(sign.IndicatorCode)
        && !policy.Control.Controls.Any(control => control.Indicators.Contains(sign.IndicatorCode))
        && (!sign.IsRestricted || policy.Signal.FactorOf(sign) > 0);

    private static IEnumerable<RiskLine> Ranked(IEnumerable<Sign> indicator, RiskPolicy policy)
    {
        var strongest = indicator
            .Select(sign => (Sign: sign, Severity: policy.Signal.Severities.Single(severity => severity.Severity == sign.Severity)))
            .GroupBy(line => line.Sign.SourceKey)
            .Select(source => source.MaxBy(line => Strength(line.Sign, line.Severity, policy)))
            .OrderByDescending(line => Strength(line.Sign, line.Severity, policy))
            .ThenBy(line => line.Sign.Id);
        return strongest.Zip(policy.Signal.Repeats, (line, share) => (line.Sign, line.Severity, share)).Select((line, index) => new RiskLine
        {
            Block = RiskBlock.Signal,
            Code = line.Sign.IndicatorCode,
            Amount = line.Severity.Weight * policy.Signal.FactorOf(line.Sign) * line.share,
            HalfLifeDays = line.Severity.HalfLifeDays,
            From = line.Sign.ObservedAt,
            Severity = line.Sign.Severity,
            LowSeverity = line.Sign.Severity <= policy.Signal.Credits.AgainstSeverityUpTo,
            ProvenanceCode = line.Sign.ProvenanceCode,
            Rank = index + 1,
            ObservationId = line.Sign.IsRestricted ? null : line.Sign.Id,
            SignId = line.Sign.IsRestricted ? line.Sign.Id : null,
        });
    }

    /// <summary>Logarithm of the points, less a term that all lines of the indicator share at any moment.</summary>
    private static double Strength(Sign sign, SeverityPolicy severity, RiskPolicy policy) =>
        Math.Log2(severity.Weight * policy.Signal.FactorOf(sign)) + ((sign.ObservedAt - DateTimeOffset.UnixEpoch).TotalDays / severity.HalfLifeDays);
}
