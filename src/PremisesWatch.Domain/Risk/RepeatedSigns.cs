namespace PremisesWatch.Domain.Risk;

/// <summary>Three signs of severity 3 or more, from two sources, within 30 days (policy page, Visits).</summary>
public static class RepeatedSigns
{
    /// <returns>The signs that make the latest such run, newest first; empty where there is none.</returns>
    public static IReadOnlyList<Sign> Latest(IEnumerable<Sign> signs, DateTimeOffset asOf, RiskPolicy policy)
    {
        var rule = policy.RepeatedSigns;
        var recent = signs
            .Where(sign => sign.Severity >= rule.LeastSeverity && sign.ObservedAt <= asOf && sign.ObservedAt >= asOf.AddDays(-rule.Days))
            .Where(sign => SignalLines.IsSign(sign, policy))
            .OrderByDescending(sign => sign.ObservedAt)
            .ToList();
        return recent.Count >= rule.Signs && recent.Select(sign => sign.SourceKey).Distinct().Count() >= rule.Sources ? recent : [];
    }
}
