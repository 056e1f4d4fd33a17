using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Risk.Assess;

/// <summary>Raises what follows from a figure: every severity 5, a rise into A or B, repeated signs.</summary>
[Operation]
public sealed class RaiseRiskFlags(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, RaiseFlag raise)
{
    /// <summary>Whose record is being saved; nobody's where the clock or a job is at work.</summary>
    private Guid? RaisedBy => person.IsSignedIn ? person.Id : null;

    public async Task Run(PremisesRecord place, RiskAssessment assessment, Band? was, RiskPolicy policy, CancellationToken cancel = default)
    {
        await Severity5(place, cancel);
        await Rise(place, assessment, was, cancel);
        await Repeated(place, policy, cancel);
    }

    /// <summary>G6: also when it adds nothing to the score.</summary>
    private async Task Severity5(PremisesRecord place, CancellationToken cancel)
    {
        foreach (var sign in place.Inputs.Signs.Where(sign => sign.Severity == 5))
        {
            var observation = await db.Observations.AsNoTracking().SingleAsync(known => known.Id == sign.ObservationId, cancel);
            await raise.Run(
                RiskFlags.Severity5(place.Premises.Id, place.Premises.AuthorityId, sign.ObservationId, sign.IndicatorCode, observation.VisitId, observation.RecordedBy), cancel);
        }
    }

    private async Task Rise(PremisesRecord place, RiskAssessment assessment, Band? was, CancellationToken cancel)
    {
        if (was is { } before && RiskFlags.Rise(place.Premises.Id, place.Premises.AuthorityId, assessment.Id, before, assessment.Band, RaisedBy) is { } rise)
        {
            await raise.Run(rise, cancel);
        }
    }

    /// <summary>Once for each run of signs: the key is the newest sign that made it.</summary>
    private async Task Repeated(PremisesRecord place, RiskPolicy policy, CancellationToken cancel)
    {
        var run = RepeatedSigns.Latest(place.Inputs.Signs, clock.GetUtcNow(), policy);
        if (run.Count == 0)
        {
            return;
        }

        var since = clock.GetUtcNow().AddDays(-policy.RepeatedSigns.Days);
        var known = await db.Flags.AnyAsync(
            flag => flag.PremisesId == place.Premises.Id && flag.Kind == FlagKind.RepeatedSigns && (flag.DecidedAt == null || flag.RaisedAt > since), cancel);
        if (!known)
        {
            var sources = run.Select(sign => sign.SourceKey).Distinct().Count();
            await raise.Run(
                RiskFlags.Repeated(place.Premises.Id, place.Premises.AuthorityId, run[0].ObservationId, run.Count, sources, policy, RaisedBy), cancel);
        }
    }
}
