namespace PremisesWatch.Domain.Risk;

/// <summary>The three blocks at a moment, and what holds the band.</summary>
/// <param name="Setting">0 to 30.</param>
/// <param name="Control">0 to 40; high is weak.</param>
/// <param name="Signal">0 to 60.</param>
/// <param name="Floor">The band below which nothing but time or a decision lets it fall.</param>
/// <param name="Ceiling">The band above which two people have said it need not be; never below the floor.</param>
public sealed record RiskFigure(double Setting, double Control, double Signal, Band BandBySum, Band? Floor, Band? Ceiling)
{
    /// <summary>To a millionth of a point, so that the order of adding lines never decides a band.</summary>
    public double Sum => Total(Setting, Control, Signal);

    public static RiskFigure At(IReadOnlyCollection<RiskLine> lines, DateTimeOffset moment, RiskPolicy policy)
    {
        double Points(RiskBlock block, bool? low = null) =>
            lines.Where(line => line.Block == block && (low is null || line.LowSeverity == low)).Sum(line => line.At(moment));

        var setting = Math.Min(policy.Setting.Max, Points(RiskBlock.Setting));
        var control = Math.Min(policy.Control.Max, Points(RiskBlock.Control));
        var credits = Math.Min(policy.Signal.Credits.Max, Points(RiskBlock.Credit));
        var signal = Math.Min(policy.Signal.Max, Points(RiskBlock.Signal, low: false) + Math.Max(0, Points(RiskBlock.Signal, low: true) - credits));
        return new RiskFigure(
            setting, control, signal, Banding.BySum(Total(setting, control, signal), policy),
            Held(lines, RiskBlock.Guard, moment), Held(lines, RiskBlock.Ceiling, moment));
    }

    private static double Total(double setting, double control, double signal) => Math.Round((setting + control + signal) * 1e6) / 1e6;

    private static Band? Held(IEnumerable<RiskLine> lines, RiskBlock block, DateTimeOffset moment) =>
        lines.Where(line => line.Block == block && line.Holds(moment)).Min(line => line.HoldsBand);
}
