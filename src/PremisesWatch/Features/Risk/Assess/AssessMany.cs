using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Risk.Schedule;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Risk.Assess;

/// <summary>
/// Does for some hundreds of places what <see cref="AssessPremises"/> does for one, with as many queries. What may raise a flag it leaves: a place
/// that shows signs, or would rise; and one that was never assessed.
/// </summary>
[Operation]
public sealed class AssessMany(PremisesWatchDb db, TimeProvider clock, CurrentPolicy currentPolicy, ReadPremisesRecord record)
{
    /// <param name="cause">See <see cref="RiskAssessment.Cause"/>.</param>
    /// <returns>The places that it left.</returns>
    public Task<Guid[]> Run(Guid[] ids, string cause, Guid? causeId, CancellationToken cancel = default) =>
        db.InTransaction(() => Assess(ids, cause, causeId, cancel), cancel);

    private async Task<Guid[]> Assess(Guid[] ids, string cause, Guid? causeId, CancellationToken cancel)
    {
        var held = await AssessSql.Hold(db, ids, cancel);
        var policy = await currentPolicy.Get(cancel);
        var places = await record.ReadMany(held, cancel);
        var loads = new WeekLoads(db, clock.UkToday());
        await loads.Read(places.Select(place => place.Premises.AuthorityId), cancel);
        var done = new HashSet<Guid>();
        foreach (var place in places)
        {
            var assessed = Assessed.Of(place, policy, cause, clock.GetUtcNow());
            if (place.Inputs.Signs.Count == 0 && !assessed.Band.IsAbove(place.Standing!.Band))
            {
                assessed.Store(db, loads, clock.UkToday(), cause, causeId);
                done.Add(place.Premises.Id);
            }
        }

        await db.SaveChangesAsync(cancel);
        return [.. ids.Except(done)];
    }
}
