using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Intelligence.AtPlace;

public sealed record ItemInFull(Guid Id, string Reference, bool IsGraded);

/// <param name="Shared">What police let others read, the newest first.</param>
/// <param name="InFull">Items that this person may open, of which nothing is shared.</param>
/// <param name="Restricted">How many items they may not read.</param>
public sealed record ItemsAtPlace(IReadOnlyList<SanitisedText> Shared, IReadOnlyList<ItemInFull> InFull, int Restricted, GradeWords Words)
{
    public bool IsNothing => Shared.Count == 0 && InFull.Count == 0 && Restricted == 0;
}

/// <summary>The items about a place, and about the entries that were merged into it, as far as a person may read them.</summary>
[Operation]
public sealed class ReadItemsAtPlace(PremisesWatchDb db, ICurrentPerson person, ReadGradeWords readWords)
{
    private const int MostItems = 50;
    private const int MostEntries = 50;

    public async Task<ItemsAtPlace> Run(Guid premisesId, CancellationToken cancel = default)
    {
        var entries = await db.Premises.Where(place => place.Id == premisesId || place.MergedIntoId == premisesId).OrderBy(place => place.Id).Select(place => place.Id)
            .Take(MostEntries).ToArrayAsync(cancel);
        var shared = await db.SanitisedFor(person).AsNoTracking().Where(text => entries.Contains(text.PremisesId))
            .OrderByDescending(text => text.ReleasedAt).ThenBy(text => text.ItemId).Take(MostItems).ToListAsync(cancel);
        var inFull = await (
            from link in db.PremisesLinks
            where entries.Contains(link.PremisesId) && !db.SanitisedTexts.Any(text => text.ItemId == link.ItemId && text.PremisesId == link.PremisesId)
            join text in db.FullTextsFor(person) on link.ItemId equals text.ItemId
            join item in db.ItemsFor(person) on link.ItemId equals item.Id
            orderby item.SubmittedAt descending, item.Id
            select new ItemInFull(item.Id, item.Reference, item.GradedAt != null)).Take(MostItems).ToListAsync(cancel);
        return new ItemsAtPlace([.. shared.DistinctBy(text => text.ItemId)], [.. inFull.DistinctBy(item => item.Id)], await IntelligenceSql.RestrictedAt(db, entries, cancel), await readWords.Run(cancel));
    }
}
