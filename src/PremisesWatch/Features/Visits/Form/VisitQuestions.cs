using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Visits.Form;

/// <summary>What the form asks at a premises: the catalogue in force, less what does not fit its type.</summary>
public sealed record VisitQuestions(
    PremisesType Type,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<ProtectiveFactor> Factors,
    IReadOnlyList<Control> Controls,
    IReadOnlyList<Provenance> Provenances,
    IReadOnlyList<BasisOfEntry> Bases,
    IReadOnlyList<Agency> Agencies,
    int GoAgainDays,
    string WhoIsTold)
{
    private static readonly string[] Places = ["outside", "counter", "back", "rooms", "people"];

    /// <summary>By where one sees them, in the order of walking in.</summary>
    public IEnumerable<(string Place, IReadOnlyList<Indicator> Indicators)> ByPlace =>
        from place in Places
        let here = Indicators.Where(indicator => indicator.WhereSeen == place).ToList()
        where here.Count > 0
        select (place, (IReadOnlyList<Indicator>)here);

    public Indicator? Find(string code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);
}

[Operation]
public sealed class AskVisitQuestions(PremisesWatchDb db, CurrentPolicy currentPolicy)
{
    public async Task<VisitQuestions> For(string typeCode, CancellationToken cancel = default)
    {
        var policy = await currentPolicy.Get(cancel);
        var type = await db.PremisesTypes.AsNoTracking().SingleAsync(t => t.Code == typeCode, cancel);
        var version = await db.Indicators.MaxAsync(indicator => indicator.CatalogueVersion, cancel);
        var indicators = await db.Indicators.AsNoTracking()
            .Where(indicator => indicator.CatalogueVersion == version && indicator.RaisedBy == "people" && !indicator.Kind.Contains("C"))
            .OrderBy(indicator => indicator.Code).ToListAsync(cancel);
        var factors = await db.ProtectiveFactors.AsNoTracking().Where(factor => factor.CatalogueVersion == version).OrderBy(f => f.Code).ToListAsync(cancel);
        var asControls = policy.Control.Controls.Select(control => control.Factor).ToHashSet();
        return new VisitQuestions(
            type,
            [.. indicators.Where(indicator => indicator.FitsType(type))],
            [.. factors.Where(factor => !asControls.Contains(factor.Code) && (type.HasAccommodation || !factor.OnlyWithAccommodation))],
            [.. policy.Control.For(type.HasAccommodation)],
            policy.Signal.Provenances,
            await db.BasesOfEntry.AsNoTracking().OrderBy(basis => basis.SortOrder).ToListAsync(cancel),
            await db.Agencies.AsNoTracking().OrderBy(agency => agency.SortOrder).ToListAsync(cancel),
            policy.Visits.GoAgainDays,
            await WhoIsTold(cancel));
    }

    private async Task<string> WhoIsTold(CancellationToken cancel)
    {
        var roles = await db.LadderSteps.Where(step => step.Kind == FlagKind.Severity5 && step.Step == 1).OrderBy(step => step.Role)
            .Select(step => step.Role).ToListAsync(cancel);
        return string.Join(" and the ", roles.Select(role => Shared.RoleWords.Of(role)));
    }
}
