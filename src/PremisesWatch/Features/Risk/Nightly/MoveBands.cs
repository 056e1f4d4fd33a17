using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Schedule;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk.Nightly;

/// <param name="Places">Read.</param>
/// <param name="Rose">Moved to a higher band.</param>
/// <param name="Fell">Moved to a lower one.</param>
public sealed record BandsMoved(int Places, int Rose, int Fell);

/// <summary>
/// Lets the clock move bands: range by range over all places, each range one transaction with the next visits and flags that follow.
/// Run twice it moves nothing more; killed half-way it goes on from the start without harm.
/// </summary>
[Operation]
public sealed class MoveBands(
    PremisesWatchDb db, TimeProvider clock, CurrentPolicy currentPolicy, ReadPremisesRecord record, SetNextVisit setNextVisit, RaiseRiskFlags raiseFlags)
{
    private const int Batch = 5000;

    /// <param name="progress">Told how many places were read so far.</param>
    public async Task<BandsMoved> Run(Action<int>? progress = null, CancellationToken cancel = default)
    {
        var policy = await currentPolicy.Get(cancel);
        var total = new BandsMoved(await db.Standings.CountAsync(cancel), 0, 0);
        Guid? last = Guid.Empty;
        for (var read = 0; last is { } after; read += Batch)
        {
            (last, total) = await db.InTransaction(() => Range(after, total, policy, cancel), cancel);
            db.ChangeTracker.Clear();
            progress?.Invoke(Math.Min(total.Places, read + Batch));
        }

        return total;
    }

    private async Task<(Guid? Last, BandsMoved Total)> Range(Guid after, BandsMoved total, RiskPolicy policy, CancellationToken cancel)
    {
        var rows = await NightlySql.MoveBands(db, policy, clock.GetUtcNow(), after, Batch, cancel);
        var moved = rows.Where(row => row.Now is not null).ToList();
        foreach (var row in moved)
        {
            await Follow(row, policy, cancel);
        }

        var rose = moved.Count(row => string.CompareOrdinal(row.Now, row.Was) < 0);
        return (rows.SingleOrDefault(row => row.Now is null)?.PremisesId, total with { Rose = total.Rose + rose, Fell = total.Fell + moved.Count - rose });
    }

    private async Task Follow(NightlyRow row, RiskPolicy policy, CancellationToken cancel)
    {
        var place = await record.Read(row.PremisesId, cancel);
        var standing = place.Standing!;
        await setNextVisit.Run(standing, place, policy, cancel);
        await db.SaveChangesAsync(cancel);
        var assessment = await db.RiskAssessments.AsNoTracking().SingleAsync(known => known.Id == standing.AssessmentId, cancel);
        await raiseFlags.Run(place, assessment, Enum.Parse<Band>(row.Was!), policy, cancel);
    }
}
