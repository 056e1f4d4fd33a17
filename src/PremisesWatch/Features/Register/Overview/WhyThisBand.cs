using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Intelligence;
using PremisesWatch.Features.Risk;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Register.Overview;

/// <summary>The figure now, with every line that makes it, in words.</summary>
/// <param name="Figure">By the lines that the person may read.</param>
/// <param name="SomethingRestricted">Something adds that they may not: neither what, nor how much, may be worked out from the rest.</param>
/// <param name="ByHand">Who holds the band up, or brought it down, and why.</param>
public sealed record BandReasons(
    RiskFigure Figure, RiskPolicy Policy, IReadOnlyList<FigureLine> Lines, IReadOnlyList<BandByHand> ByHand, IReadOnlyList<string> WouldChange,
    bool SomethingRestricted)
{
    /// <summary>Whether parts as they are shown, to one decimal, add up to a little more or less than the whole that is shown.</summary>
    public bool RoundingShows => Differs(Figure.Sum, [Figure.Setting, Figure.Control, Figure.Signal])
        || Differs(Figure.Setting, Of(RiskBlock.Setting)) || Differs(Figure.Control, Of(RiskBlock.Control)) || Differs(Figure.Signal, Of(RiskBlock.Signal));

    private IEnumerable<double> Of(RiskBlock block) => Lines.Where(line => line.Block == block).Select(line => line.Points);

    /// <summary>Parts that come to more than a block holds are no matter of rounding.</summary>
    private static bool Differs(double whole, IEnumerable<double> parts) =>
        parts.ToList() is { Count: > 0 } all && Math.Abs(all.Sum() - whole) < 1e-6 && Math.Abs(all.Sum(Shown) - Shown(whole)) > 1e-6;

    private static double Shown(double points) => double.Parse(points.ToString("0.0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

/// <param name="ConfirmedBy">Down: the second person.</param>
public sealed record BandByHand(Band Band, bool IsDown, string By, string? ConfirmedBy, DateTimeOffset At, DateTimeOffset Until, string Reason);

[Operation]
public sealed class WhyThisBand(PremisesWatchDb db, TimeProvider clock, CurrentPolicy currentPolicy, ReadSigns readSigns)
{
    public async Task<BandReasons> Run(PremisesStanding standing, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var policy = await currentPolicy.Get(cancel);
        var lines = await readSigns.LinesOf(standing.LinesOfId).OrderBy(line => line.Ordinal)
            .Select(line => line.Line).ToListAsync(cancel);
        var codes = lines.Select(line => line.Code).ToList();
        var wordings = await db.Indicators.Where(i => codes.Contains(i.Code)).OrderBy(i => i.CatalogueVersion)
            .Select(i => new { i.Code, i.Wording }).ToListAsync(cancel);
        var factors = await db.ProtectiveFactors.Where(f => codes.Contains(f.Code)).Select(f => new { f.Code, f.Wording }).ToListAsync(cancel);
        var words = wordings.Concat(factors).GroupBy(entry => entry.Code).ToDictionary(entry => entry.Key, entry => entry.Last().Wording);
        var signs = lines.Exists(line => line.SignId is not null) ? await readSigns.At(standing.PremisesId, cancel) : [];
        var inWords = new LineWords(policy, words, signs.ToDictionary(sign => sign.Id), now);
        var restricted = await readSigns.SomethingRestrictedAdds(standing.LinesOfId, cancel);
        var figure = RiskFigure.At(lines, now, policy);
        return new BandReasons(
            figure, policy, [.. lines.Select(inWords.Of).OfType<FigureLine>()], await ByHand(standing.PremisesId, now, cancel),
            [.. restricted ? [] : Moves(standing, figure, policy), .. Holds(lines, policy, now)], restricted);
    }

    private async Task<List<BandByHand>> ByHand(Guid premisesId, DateTimeOffset now, CancellationToken cancel) => await (
        from held in db.BandOverrides.InForce(premisesId, now)
        join person in db.Users on held.ProposedBy equals person.Id into firsts
        from proposer in firsts.DefaultIfEmpty()
        join second in db.Users on held.ConfirmedBy equals second.Id into seconds
        from confirmed in seconds.DefaultIfEmpty()
        orderby held.ProposedAt
        select new BandByHand(held.Band, held.IsDown, proposer == null ? PersonWords.FromElsewhere : proposer.Name,
            confirmed == null ? held.ConfirmedBy == null ? null : PersonWords.FromElsewhere : confirmed.Name, held.ProposedAt, held.Until, held.Reason))
        .Take(20).ToListAsync(cancel);

    /// <summary>How far it is from another band: of a place where something restricted adds, that would tell how much.</summary>
    private static IEnumerable<string> Moves(PremisesStanding standing, RiskFigure figure, RiskPolicy policy)
    {
        if (standing.Band != Band.A)
        {
            var above = policy.Of(standing.Band - 1);
            yield return $"Band {above.Band} begins at {Number(above.Enter)}: {Number(Math.Max(0, above.Enter - figure.Sum))} more than now.";
        }

        yield return Fall(standing, figure, policy);
    }

    private static IEnumerable<string> Holds(List<RiskLine> lines, RiskPolicy policy, DateTimeOffset now)
    {
        if (lines.Where(line => line.Block == RiskBlock.Guard && (line.ObservationId ?? line.SignId) is not null && line.Holds(now)).MinBy(line => line.HoldsBand) is { } guard)
        {
            yield return guard.Until is { } until
                ? $"It is held at band {guard.HoldsBand} or above until {UkTime.Day(until.UkDate())}."
                : $"It is held at band {guard.HoldsBand} until its flag is decided, and for {policy.GuardRails.Severity5HoldsADaysAfterDecision} days more.";
        }

        var unknown = lines.Count(line => line.Block == RiskBlock.Control && line.Knowledge == Knowledge.Unknown);
        if (unknown > 0)
        {
            yield return $"{unknown} {(unknown == 1 ? "check is" : "checks are")} not known and counted half: a visit that finds them sound would lower the figure.";
        }
    }

    /// <summary>G3: it falls only after a completed visit made since it rose. The band itself is moved by the nightly pass.</summary>
    private static string Fall(PremisesStanding standing, RiskFigure figure, RiskPolicy policy)
    {
        var mayFall = standing.VisitedSinceItRose;
        var next = Banding.Next(standing.Band, figure, mayFall, policy);
        return standing.Band == Band.E ? "Band E is the lowest."
            : next != standing.Band ? $"By its figure it belongs in band {next} now: tonight's pass moves it."
            : $"It leaves band {standing.Band} below {Number(policy.Of(standing.Band).Leave)}{(mayFall ? "" : ", and only after a completed visit made since it rose")}.";
    }

    private static string Number(double points) => points.ToString("0.#", CultureInfo.InvariantCulture);
}
