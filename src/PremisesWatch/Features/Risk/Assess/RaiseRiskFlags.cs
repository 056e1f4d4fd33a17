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
            await raise.Run(sign.IsRestricted ? RiskFlags.RestrictedSeverity5(place.Premises.Id, place.Premises.AuthorityId, sign.Id) : await Observed(place, sign, cancel), cancel);
        }
    }

    private async Task<FlagToRaise> Observed(PremisesRecord place, Sign sign, CancellationToken cancel)
    {
        var observation = await db.Observations.AsNoTracking().SingleAsync(known => known.Id == sign.Id, cancel);
        return RiskFlags.Severity5(place.Premises.Id, place.Premises.AuthorityId, sign.Id, sign.IndicatorCode, observation.VisitId, observation.RecordedBy);
    }

    private async Task Rise(PremisesRecord place, RiskAssessment assessment, Band? was, CancellationToken cancel)
    {
        if (was is { } before && RiskFlags.Rise(
            place.Premises.Id, place.Premises.AuthorityId, assessment.Id, before, assessment.Band, assessment.Cause == RiskAssessment.Restricted ? null : RaisedBy) is { } rise)
        {
            await raise.Run(rise, cancel);
        }
    }

    /// <summary>Once for each run of signs: the key is the newest sign that made it. Where observations make one by themselves, items are left out of its words.</summary>
    private async Task Repeated(PremisesRecord place, RiskPolicy policy, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var run = RepeatedSigns.Latest(place.Inputs.Signs.Where(sign => !sign.IsRestricted), now, policy);
        var withItems = run.Count > 0 ? run : RepeatedSigns.Latest(place.Inputs.Signs, now, policy);
        if (withItems.Count == 0)
        {
            return;
        }

        var since = now.AddDays(-policy.RepeatedSigns.Days);
        var known = await db.Flags.AnyAsync(
            flag => flag.PremisesId == place.Premises.Id && flag.Kind == FlagKind.RepeatedSigns && (flag.DecidedAt == null || flag.RaisedAt > since), cancel);
        if (!known)
        {
            var (id, authority) = (place.Premises.Id, place.Premises.AuthorityId);
            var sources = run.Select(sign => sign.SourceKey).Distinct().Count();
            await raise.Run(
                run.Count > 0 ? RiskFlags.Repeated(id, authority, run[0].Id, run.Count, sources, policy, RaisedBy) : RiskFlags.RestrictedRepeated(id, authority, withItems[0].Id), cancel);
        }
    }
}
