using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Intelligence.Export;

/// <summary>What leaves of an item, if it may.</summary>
public sealed record ItemToExport(SanitisedText Text, string Premises, ExportAnswer Answer);

/// <summary>
/// What police let others read of an item, to be taken out of the program: with code C only after this person acknowledged its
/// conditions as they now stand. The full text never leaves.
/// </summary>
[Operation]
public sealed class ExportItem(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    /// <param name="premisesId">Of which place; null for any.</param>
    public async Task<ItemToExport?> Run(Guid id, Guid? premisesId, CancellationToken cancel = default)
    {
        var found = await (
            from text in db.SanitisedFor(person).AsNoTracking()
            where text.ItemId == id && (premisesId == null || text.PremisesId == premisesId)
            join place in db.Premises on text.PremisesId equals place.Id
            orderby text.PremisesId
            select new { text, place.Name }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var (me, conditions) = (person.Id, found.text.Conditions);
        var acknowledged = conditions is not null
            && await db.ConditionsAcknowledgements.AnyAsync(known => known.ItemId == id && known.PersonId == me && known.Conditions == conditions, cancel);
        return new ItemToExport(
            found.text, found.Name, GradingRules.MayLeave(found.text.Handling, found.text.ConditionsExpireOn, acknowledged, clock.UkToday()));
    }

    /// <returns>Null where this person disclosed nothing under that id, or police have written it anew since.</returns>
    public Task<Disclosure?> Disclosed(ItemToExport item, Guid disclosure, CancellationToken cancel = default)
    {
        var (me, text) = (person.Id, item.Text);
        return db.DisclosuresFor(person).AsNoTracking().SingleOrDefaultAsync(
            known => known.Id == disclosure && known.PersonId == me && known.ItemId == text.ItemId && known.PremisesId == text.PremisesId
                && known.ReleasedAt == text.ReleasedAt,
            cancel);
    }

    /// <param name="read">The conditions as this person read them.</param>
    /// <returns>False where they are no longer those, or have ended: nothing is recorded.</returns>
    public async Task<bool> Acknowledge(ItemToExport item, string? read, CancellationToken cancel = default)
    {
        if (item.Answer != ExportAnswer.AcknowledgeFirst || item.Text.Conditions is not { } conditions || conditions.ReplaceLineEndings() != read?.ReplaceLineEndings())
        {
            return item.Answer == ExportAnswer.Yes;
        }

        var now = clock.GetUtcNow();
        db.Add(new ConditionsAcknowledgement
        {
            Id = Guid.CreateVersion7(now), ItemId = item.Text.ItemId, AuthorityId = item.Text.AuthorityId, PersonId = person.Id, Conditions = conditions, AcknowledgedAt = now,
        });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
