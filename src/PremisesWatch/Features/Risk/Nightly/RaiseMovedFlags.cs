using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Risk.Nightly;

/// <param name="Standing">As it stands since it moved.</param>
internal sealed record MovedPlace(PremisesStanding Standing, Band Was);

/// <summary><see cref="RaiseRiskFlags"/> for thousands of places that the clock moved, in the caller's transaction.</summary>
[Operation]
public sealed class RaiseMovedFlags(PremisesWatchDb db, TimeProvider clock, RaiseFlags raise)
{
    internal async Task Run(IReadOnlyCollection<MovedPlace> moved, RiskPolicy policy, CancellationToken cancel)
    {
        Guid[] premises = [.. moved.Select(place => place.Standing.PremisesId)];
        var severity5 = await MovedFlagsSql.UnflaggedSeverity5(db, premises, cancel);
        var repeated = await MovedFlagsSql.Repeated(db, premises, policy, clock.GetUtcNow(), cancel);
        await raise.Run(
            [
                .. severity5.Select(sign => sign.Restricted ? RiskFlags.RestrictedSeverity5(sign.PremisesId, sign.AuthorityId, sign.Id) : RiskFlags.Severity5(sign.PremisesId, sign.AuthorityId, sign.Id, sign.IndicatorCode, sign.VisitId, sign.RecordedBy)),
                .. moved.Select(Rise).OfType<FlagToRaise>(),
                .. repeated.Select(run => run.Restricted ? RiskFlags.RestrictedRepeated(run.PremisesId, run.AuthorityId, run.Newest) : RiskFlags.Repeated(run.PremisesId, run.AuthorityId, run.Newest, run.Signs, run.Sources, policy, raisedBy: null)),
            ],
            cancel);
    }

    private static FlagToRaise? Rise(MovedPlace place) =>
        RiskFlags.Rise(place.Standing.PremisesId, place.Standing.AuthorityId, place.Standing.AssessmentId, place.Was, place.Standing.Band, raisedBy: null);
}
