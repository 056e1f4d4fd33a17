using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Intelligence.Queue;

public sealed record ItemRow(IntelligenceItem Item, IReadOnlyList<string> Places);

/// <param name="Page">From 1.</param>
public sealed record ItemPage(IReadOnlyList<ItemRow> Rows, int Total, int Page, int Pages);

public enum ItemList
{
    /// <summary>Not graded yet, the oldest first.</summary>
    Waiting,

    /// <summary>Their day has come, or their conditions have ended.</summary>
    ReviewDue,

    /// <summary>What the person gave, the newest first.</summary>
    Mine,
}

/// <summary>A page of items, of those that the person may read.</summary>
[Operation]
public sealed class ReadItems(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    private const int PageSize = 50;

    /// <param name="number">Of the page, as the address says it; anything else is the first.</param>
    public async Task<ItemPage> Run(ItemList list, string? number, CancellationToken cancel = default)
    {
        var items = Of(list);
        var total = await items.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var at = Math.Clamp(int.TryParse(number, CultureInfo.InvariantCulture, out var page) ? page : 1, 1, pages);
        var rows = await items.Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var ids = rows.ConvertAll(item => item.Id);
        var places = (await (
            from link in db.PremisesLinks
            where ids.Contains(link.ItemId)
            join premises in db.Premises on link.PremisesId equals premises.Id
            orderby premises.Name
            select new { link.ItemId, premises.Name }).ToListAsync(cancel)).ToLookup(link => link.ItemId, link => link.Name);
        return new ItemPage([.. rows.Select(item => new ItemRow(item, [.. places[item.Id]]))], total, at, pages);
    }

    private IQueryable<IntelligenceItem> Of(ItemList list)
    {
        var (me, today) = (person.Id, clock.UkToday());
        var items = db.ItemsFor(person).AsNoTracking();
        return list switch
        {
            ItemList.Waiting => items.Where(item => item.GradedAt == null).OrderBy(item => item.SubmittedAt).ThenBy(item => item.Id),
            ItemList.ReviewDue => items.Where(item => item.ReviewOn <= today || item.ConditionsExpireOn < today).OrderBy(item => item.ReviewOn).ThenBy(item => item.Id),
            _ => items.Where(item => item.AuthorId == me).OrderByDescending(item => item.SubmittedAt).ThenBy(item => item.Id),
        };
    }
}
