namespace PremisesWatch.Domain.Risk;

/// <summary>Guard rails G1 and G2: what holds a band up, whatever the sum (policy page, Bands).</summary>
internal static class GuardLines
{
    public static IEnumerable<RiskLine> Of(IEnumerable<Sign> signs, RiskPolicy policy)
    {
        foreach (var sign in signs.Where(sign => SignalLines.IsSign(sign, policy)))
        {
            if (Severity5(sign, policy.GuardRails) is { } g1)
            {
                yield return g1;
            }

            if (Severity4(sign, policy) is { } g2)
            {
                yield return g2;
            }
        }
    }

    private static RiskLine? Severity5(Sign sign, GuardRails rails) =>
        sign.Severity == 5 && sign.ProvenanceCode != Provenance.ThePremises
            ? Guard("G1", Band.A, sign, sign.FlagDecidedAt?.AddDays(rails.Severity5HoldsADaysAfterDecision))
            : null;

    private static RiskLine? Severity4(Sign sign, RiskPolicy policy) =>
        sign.Severity == 4 && policy.Signal.FactorOf(sign) >= policy.GuardRails.Severity4LeastProvenance
            ? Guard("G2", Band.B, sign, sign.ObservedAt.AddDays(policy.GuardRails.Severity4HoldsBDays))
            : null;

    private static RiskLine Guard(string code, Band band, Sign sign, DateTimeOffset? until) => new()
    {
        Block = RiskBlock.Guard,
        Code = code,
        HoldsBand = band,
        Until = until,
        Severity = sign.Severity,
        ProvenanceCode = sign.ProvenanceCode,
        ObservationId = sign.IsRestricted ? null : sign.Id,
        SignId = sign.IsRestricted ? sign.Id : null,
    };
}
