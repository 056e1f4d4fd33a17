using PremisesWatch.Data;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Risk.Schedule;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk.Assess;

/// <summary>
/// Works out a premises' figure anew because something other than the clock changed it: stores the assessment and its lines,
/// moves the band, sets the next visit, and raises the flags that follow. All within the caller's transaction. What restricted items add is
/// read under a name of the program, so that whoever assesses gets the right figure and reads none of it.
/// </summary>
[Operation]
public sealed class AssessPremises(
    PremisesWatchDb db, TimeProvider clock, CurrentPolicy currentPolicy, ReadPremisesRecord record, SetNextVisit setNextVisit, RaiseRiskFlags raiseFlags)
{
    /// <param name="cause">See <see cref="RiskAssessment.Cause"/>.</param>
    public Task<RiskAssessment> Run(Guid premisesId, string cause, Guid? causeId, CancellationToken cancel = default) =>
        db.InTransaction(() => db.Act(Acting.AssessPlace, () => Assess(premisesId, cause, causeId, cancel), cancel), cancel);

    private async Task<RiskAssessment> Assess(Guid premisesId, string cause, Guid? causeId, CancellationToken cancel)
    {
        await db.LockPremises(premisesId, cancel);
        await db.LockStanding(premisesId, cancel);
        await db.SaveChangesAsync(cancel);
        var now = clock.GetUtcNow();
        var policy = await currentPolicy.Get(cancel);
        var place = await Read(premisesId, cancel);
        var was = place.Standing?.Band;
        var assessed = Assessed.Of(place, policy, cause, now);
        var assessment = assessed.Assessment(cause, causeId);
        db.RiskAssessments.Add(assessment);
        db.RiskLines.AddRange(assessed.LinesOf(assessment));
        var standing = place.Standing ?? db.Standings.Add(new PremisesStanding { PremisesId = premisesId, AuthorityId = place.Premises.AuthorityId }).Entity;
        assessed.Stand(standing, assessment);
        await setNextVisit.Run(standing, place, policy, cancel);
        await db.SaveChangesAsync(cancel);
        await raiseFlags.Run(place, assessment, was, policy, cancel);
        return assessment;
    }

    /// <summary>A place that was never assessed may be among those that take-on assesses at this moment: wait, and look again.</summary>
    private async Task<PremisesRecord> Read(Guid premisesId, CancellationToken cancel)
    {
        var place = await record.Read(premisesId, cancel);
        if (place.Standing is not null)
        {
            return place;
        }

        await db.LockTakeOn(place.Premises.AuthorityId, cancel);
        return await record.Read(premisesId, cancel);
    }
}
