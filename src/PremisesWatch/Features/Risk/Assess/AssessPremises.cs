using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Risk.Schedule;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk.Assess;

/// <summary>
/// Works out a premises' figure anew because something other than the clock changed it: stores the assessment and its lines,
/// moves the band, sets the next visit, and raises the flags that follow. All within the caller's transaction.
/// </summary>
[Operation]
public sealed class AssessPremises(
    PremisesWatchDb db, TimeProvider clock, CurrentPolicy currentPolicy, ReadPremisesRecord record, SetNextVisit setNextVisit, RaiseRiskFlags raiseFlags)
{
    /// <param name="cause">See <see cref="RiskAssessment.Cause"/>.</param>
    public Task<RiskAssessment> Run(Guid premisesId, string cause, Guid? causeId, CancellationToken cancel = default) =>
        db.InTransaction(() => Assess(premisesId, cause, causeId, cancel), cancel);

    private async Task<RiskAssessment> Assess(Guid premisesId, string cause, Guid? causeId, CancellationToken cancel)
    {
        await db.LockPremises(premisesId, cancel);
        await db.LockStanding(premisesId, cancel);
        await db.SaveChangesAsync(cancel);
        var now = clock.GetUtcNow();
        var policy = await currentPolicy.Get(cancel);
        var place = await Read(premisesId, cancel);
        var lines = RiskAssessor.Lines(place.Inputs, policy);
        var figure = RiskFigure.At(lines, now, policy);
        var was = place.Standing?.Band;
        var band = Banding.Next(was, figure, MayFall(place, cause), policy);
        var assessment = Store(place, lines, figure, band, policy, cause, causeId, now);
        var standing = Stand(place, assessment, was, now);
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

    /// <summary>G3: never by decay alone. What was withdrawn as made in error never counted; where no sign was ever seen, none has faded.</summary>
    private static bool MayFall(PremisesRecord place, string cause) => cause == "withdrawal"
        || (place.Standing?.RoseAt is { } rose ? place.Visits.Last > rose : place.Visits.Last is not null || place.Inputs.Signs.Count == 0);

    private RiskAssessment Store(
        PremisesRecord place, IReadOnlyList<RiskLine> lines, RiskFigure figure, Band band, RiskPolicy policy, string cause, Guid? causeId, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var assessment = new RiskAssessment
        {
            Id = id,
            PremisesId = place.Premises.Id,
            AuthorityId = place.Premises.AuthorityId,
            PolicyVersion = policy.Version,
            AssessedAt = now,
            Setting = figure.Setting,
            Control = figure.Control,
            Signal = figure.Signal,
            BandBySum = figure.BandBySum,
            Band = band,
            Provisional = place.Visits.Last is null,
            Cause = cause,
            CauseId = causeId,
            LinesOfId = id,
        };
        db.RiskAssessments.Add(assessment);
        db.RiskLines.AddRange(lines.Select((line, index) => new StoredRiskLine { AssessmentId = id, Ordinal = index, Line = line }));
        return assessment;
    }

    private PremisesStanding Stand(PremisesRecord place, RiskAssessment assessment, Band? was, DateTimeOffset now)
    {
        var standing = place.Standing;
        if (standing is null)
        {
            standing = new PremisesStanding { PremisesId = place.Premises.Id, AuthorityId = place.Premises.AuthorityId };
            db.Standings.Add(standing);
        }

        if (was is { } before && assessment.Band.IsAbove(before))
        {
            standing.RoseAt = now;
        }

        if (was != assessment.Band)
        {
            standing.BandedAt = now;
        }

        standing.Band = assessment.Band;
        standing.Provisional = assessment.Provisional;
        standing.AssessmentId = assessment.Id;
        standing.LinesOfId = assessment.LinesOfId;
        standing.LastVisitAt = place.Visits.Last;
        standing.LastNightVisitAt = place.Visits.LastAtNight;
        return standing;
    }
}
