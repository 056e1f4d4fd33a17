namespace PremisesWatch.Domain.Risk;

/// <summary>Makes the lines of a figure from what is known of a premises (policy page, Setting to G2).</summary>
public static class RiskAssessor
{
    public static IReadOnlyList<RiskLine> Lines(RiskInputs inputs, RiskPolicy policy) =>
    [
        .. Setting(inputs, policy.Setting),
        .. Controls(inputs, policy.Control),
        .. SignalLines.Of(inputs.Signs, policy),
        .. Credits(inputs, policy.Signal.Credits),
        .. GuardLines.Of(inputs.Signs, policy),
        .. inputs.Overrides.Select(Override),
    ];

    private static IEnumerable<RiskLine> Setting(RiskInputs inputs, SettingPolicy policy)
    {
        foreach (var fact in policy.Facts)
        {
            var known = inputs.Facts.GetValueOrDefault(fact.Code);
            if (known != false)
            {
                yield return new RiskLine
                {
                    Block = RiskBlock.Setting,
                    Code = fact.Code,
                    Amount = known is null ? fact.Points / 2 : fact.Points,
                    Knowledge = known is null ? Knowledge.Unknown : Knowledge.Known,
                };
            }
        }
    }

    /// <summary>Those that do not apply to the type drop out, and the rest scale to the block's maximum.</summary>
    private static IEnumerable<RiskLine> Controls(RiskInputs inputs, ControlPolicy policy)
    {
        var apply = policy.For(inputs.HasAccommodation).ToList();
        var scale = policy.Max / apply.Sum(control => control.Points);
        foreach (var control in apply)
        {
            var found = inputs.Controls.Where(found => found.ControlCode == control.Code).MaxBy(found => found.FoundAt);
            var full = control.Points * scale;
            yield return new RiskLine
            {
                Block = RiskBlock.Control,
                Code = control.Code,
                Amount = found is null ? full / 2 : found.Sound ? 0 : full,
                Knowledge = found is null ? Knowledge.Unknown : Knowledge.Known,
                From = found?.FoundAt,
                Until = found is { AtLastVisit: false } ? found.FoundAt.AddMonths(policy.KeptMonths) : null,
                AmountAfter = full / 2,
            };
        }
    }

    private static IEnumerable<RiskLine> Credits(RiskInputs inputs, CreditPolicy policy) =>
        from credit in inputs.Credits
        where policy.Factors.Contains(credit.FactorCode)
        group credit by credit.FactorCode into factor
        let last = factor.Max(credit => credit.SeenAt)
        select new RiskLine
        {
            Block = RiskBlock.Credit,
            Code = factor.Key,
            Amount = policy.Points,
            From = last,
            Until = last.AddMonths(policy.Months),
        };

    private static RiskLine Override(BandHeld held) => new()
    {
        Block = held.IsDown ? RiskBlock.Ceiling : RiskBlock.Guard,
        Code = held.IsDown ? "override-down" : "override-up",
        Until = held.Until,
        HoldsBand = held.Band,
    };
}
