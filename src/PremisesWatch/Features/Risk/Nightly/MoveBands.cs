using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Risk.Schedule;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Risk.Nightly;

/// <param name="Places">Read.</param>
/// <param name="Rose">Moved to a higher band.</param>
/// <param name="Fell">Moved to a lower one.</param>
public sealed record BandsMoved(int Places, int Rose, int Fell);

/// <summary>
/// Lets the clock move bands. All places are read, range by range; those whose band no longer fits are written, some thousands in a transaction,
/// with the next visits and flags that follow. Run twice it moves nothing more; killed half-way it goes on from the start without harm.
/// </summary>
[Operation]
public sealed class MoveBands(
    PremisesWatchDb db, Connections connections, TimeProvider clock, CurrentPolicy currentPolicy, RaiseMovedFlags raiseFlags)
{
    private const int Range = 25_000;

    /// <summary>PostgreSQL 15 does not share such a statement out; where it does it puts three processes at one.</summary>
    private const int RangesAtOnce = 3;

    private const int WrittenAtOnce = 5000;

    /// <param name="progress">Told how many places were read so far.</param>
    public async Task<BandsMoved> Run(Action<int>? progress = null, CancellationToken cancel = default)
    {
        var policy = await currentPolicy.Get(cancel);
        var loads = new WeekLoads(db, clock.UkToday());
        var total = new BandsMoved(await db.Standings.CountAsync(cancel), 0, 0);
        var ends = await NightlySql.Ranges(db, Range, cancel);
        var read = 0;
        foreach (var ranges in ends.Prepend(Guid.Empty).Zip(ends).Chunk(RangesAtOnce))
        {
            var toMove = await Task.WhenAll(ranges.Select(range => NightlySql.ToMove(connections, policy, clock.GetUtcNow(), range.First, range.Second, cancel)));
            foreach (var some in toMove.SelectMany(places => places).Chunk(WrittenAtOnce))
            {
                var moved = await db.InTransaction(() => Move(some, policy, loads, cancel), cancel);
                var rose = moved.Count(place => string.CompareOrdinal(place.Now, place.Was) < 0);
                total = total with { Rose = total.Rose + rose, Fell = total.Fell + moved.Count - rose };
            }

            progress?.Invoke(Math.Min(total.Places, read += ranges.Length * Range));
        }

        return total;
    }

    private async Task<List<BandToMove>> Move(BandToMove[] places, RiskPolicy policy, WeekLoads loads, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await MovedSql.FindByIndex(db, cancel);
        var held = await MovedSql.Hold(db, places, cancel);
        await loads.Read(held.Select(place => place.AuthorityId), cancel);
        var figures = places.ToDictionary(place => place.PremisesId);
        var open = await OpenFigures.Of(db, [.. held.Select(place => place.LinesOfId)], policy, now, cancel);
        var moved = held.ConvertAll(place => (Standing: Stand(place, figures[place.PremisesId], policy, loads, now), Figure: Stored(figures[place.PremisesId], open.GetValueOrDefault(place.LinesOfId))));
        await MovedSql.Move(db, policy.Version, now, moved, cancel);
        await raiseFlags.Run([.. moved.Select(place => new MovedPlace(place.Standing, Bands.Parse(place.Figure.Was)))], policy, cancel);
        return moved.ConvertAll(place => place.Figure);
    }

    /// <param name="open">Null where no line of it is restricted.</param>
    private static BandToMove Stored(BandToMove place, RiskFigure? open) => open is null
        ? place
        : place with { Setting = open.Setting, Control = open.Control, Signal = open.Signal, BySum = open.BandBySum.ToString() };

    /// <returns>How the place stands from now on.</returns>
    private static PremisesStanding Stand(HeldPlace place, BandToMove figure, RiskPolicy policy, WeekLoads loads, DateTimeOffset now)
    {
        var standing = new PremisesStanding
        {
            PremisesId = place.PremisesId,
            AuthorityId = place.AuthorityId,
            Band = Bands.Parse(figure.Now),
            Provisional = place.Provisional,
            AssessmentId = Guid.CreateVersion7(now),
            LinesOfId = place.LinesOfId,
            RoseAt = Bands.Parse(figure.Now).IsAbove(Bands.Parse(figure.Was)) ? now : place.RoseAt,
            NextDueOn = place.NextDueOn,
            DueBecause = place.DueBecause,
            NextDueAtNight = place.NextDueAtNight,
            FromTakeOn = place.FromTakeOn,
        };
        var facts = new VisitFacts(place.IsClosed, place.TradesAfter23, new VisitDates(place.LastVisit, place.LastNightVisit, place.GoAgainOn));
        if (NextVisitRule.Apply(standing, facts, now.UkDate(), policy) is { } next)
        {
            loads.Spread(standing, next, place.NextDueOn);
        }

        return standing;
    }
}
