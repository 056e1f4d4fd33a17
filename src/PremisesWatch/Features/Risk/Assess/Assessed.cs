using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Risk.Schedule;

namespace PremisesWatch.Features.Risk.Assess;

/// <summary>What the policy says of a place at a moment, before anything is written.</summary>
internal sealed record Assessed(PremisesRecord Place, IReadOnlyList<RiskLine> Lines, RiskFigure Figure, Band Band, RiskPolicy Policy, DateTimeOffset At)
{
    /// <param name="cause">See <see cref="RiskAssessment.Cause"/>.</param>
    public static Assessed Of(PremisesRecord place, RiskPolicy policy, string cause, DateTimeOffset now)
    {
        var lines = RiskAssessor.Lines(place.Inputs, policy);
        var figure = RiskFigure.At(lines, now, policy);
        return new Assessed(place, lines, figure, Banding.Next(place.Standing?.Band, figure, MayFall(place, cause), policy), policy, now);
    }

    /// <summary>G3: never by decay alone. What was withdrawn as made in error never counted; where no sign was ever seen, none has faded.</summary>
    private static bool MayFall(PremisesRecord place, string cause) => cause == "withdrawal"
        || (place.Standing?.RoseAt is { } rose ? place.Visits.Last > rose : place.Visits.Last is not null || place.Inputs.Signs.Count == 0);

    public RiskAssessment Assessment(string cause, Guid? causeId)
    {
        var id = Guid.CreateVersion7(At);
        var open = Lines.Any(line => line.SignId is not null) ? RiskFigure.At([.. Lines.Where(line => line.SignId is null)], At, Policy) : Figure;
        return new RiskAssessment
        {
            Id = id,
            PremisesId = Place.Premises.Id,
            AuthorityId = Place.Premises.AuthorityId,
            PolicyVersion = Policy.Version,
            AssessedAt = At,
            Setting = open.Setting,
            Control = open.Control,
            Signal = open.Signal,
            BandBySum = open.BandBySum,
            Band = Band,
            Provisional = Place.Visits.Last is null,
            Cause = cause,
            CauseId = causeId,
            LinesOfId = id,
        };
    }

    public IEnumerable<StoredRiskLine> LinesOf(RiskAssessment assessment) =>
        Lines.Select((line, index) => new StoredRiskLine { AssessmentId = assessment.Id, Ordinal = index, Line = line });

    /// <summary>Stores it for a place that stands, and sets the next visit among those of its authority.</summary>
    public void Store(PremisesWatchDb db, WeekLoads loads, DateOnly today, string cause, Guid? causeId)
    {
        var assessment = Assessment(cause, causeId);
        db.RiskAssessments.Add(assessment);
        db.RiskLines.AddRange(LinesOf(assessment));
        var (standing, wasDueOn) = (Place.Standing!, Place.Standing!.NextDueOn);
        Stand(standing, assessment);
        var facts = new VisitFacts(Place.Premises.Status == PremisesStatus.Closed, Place.TradesAfter23, Place.Visits);
        if (NextVisitRule.Apply(standing, facts, today, Policy) is { } next)
        {
            loads.Spread(standing, next, wasDueOn);
        }
    }

    /// <summary>Makes a standing, old or new, say what the assessment says; its next visit is not set here.</summary>
    public void Stand(PremisesStanding standing, RiskAssessment assessment)
    {
        var was = Place.Standing?.Band;
        standing.RoseAt = was is { } before && Band.IsAbove(before) ? At : standing.RoseAt;
        standing.BandedAt = was == Band ? standing.BandedAt : At;
        standing.Band = Band;
        standing.Provisional = assessment.Provisional;
        standing.AssessmentId = assessment.Id;
        standing.LinesOfId = assessment.LinesOfId;
        standing.LastVisitAt = Place.Visits.Last;
        standing.LastNightVisitAt = Place.Visits.LastAtNight;
    }
}
