using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Intelligence.Grade;

/// <summary>
/// Keeps what a graded item says was seen, and assesses anew the places that it adds to, or no longer does. A sign that stays keeps its id,
/// so that its flag is raised once.
/// </summary>
[Operation]
public sealed class KeepSigns(PremisesWatchDb db, TimeProvider clock, AssessPremises assess)
{
    /// <param name="given">Null where the grader said nothing of it.</param>
    public async Task Run(IntelligenceItem item, string? sourceReference, SignGiven? given, CancellationToken cancel = default)
    {
        var known = await db.ItemSigns.Where(sign => sign.ItemId == item.Id).OrderBy(sign => sign.Id).ToListAsync(cancel);
        Guid[] before = [.. known.Select(sign => sign.PremisesId)];
        var places = given?.Places ?? [];
        var stay = known.Where(sign => places.Contains(sign.PremisesId)).DistinctBy(sign => sign.PremisesId).ToDictionary(sign => sign.PremisesId);
        db.RemoveRange(known.Except(stay.Values));
        foreach (var place in places)
        {
            Say(stay.GetValueOrDefault(place) ?? Add(item, place), item, sourceReference, given!);
        }

        await db.SaveChangesAsync(cancel);
        foreach (var place in before.Union(places).Order())
        {
            await assess.Run(place, RiskAssessment.Restricted, null, cancel);
        }
    }

    private static void Say(ItemSign sign, IntelligenceItem item, string? sourceReference, SignGiven given)
    {
        (sign.IndicatorCode, sign.CatalogueVersion, sign.Severity) = (given.Indicator.Code, given.Indicator.CatalogueVersion, given.Indicator.Severity);
        (sign.ObservedAt, sign.Source, sign.Assessment) = (given.ObservedAt, item.Source!.Value, item.Assessment!.Value);
        sign.SourceKey = Source.OfItem(sourceReference, item.AuthorId);
    }

    private ItemSign Add(IntelligenceItem item, Guid place) => db.ItemSigns.Add(new ItemSign
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        ItemId = item.Id,
        PremisesId = place,
        AuthorityId = item.AuthorityId,
        AuthorId = item.AuthorId,
        RiskToSource = item.RiskToSource,
        IndicatorCode = "",
        SourceKey = "",
    }).Entity;
}
