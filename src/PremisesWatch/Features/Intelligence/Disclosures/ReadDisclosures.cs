using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Intelligence.Disclosures;

/// <param name="By">Who gave it.</param>
public sealed record DisclosureLine(Disclosure Disclosure, string By);

/// <param name="Page">From 1.</param>
public sealed record DisclosurePage(IReadOnlyList<DisclosureLine> Rows, DisclosureWords Words, int Page, int Pages);

/// <summary>What was given to somebody outside, of those disclosures that the person may read.</summary>
[Operation]
public sealed class ReadDisclosures(PremisesWatchDb db, ICurrentPerson person, ReadDisclosureWords readWords)
{
    private const int PageSize = 50;

    /// <summary>The newest first.</summary>
    public async Task<DisclosurePage> OfItem(Guid itemId, CancellationToken cancel = default) =>
        await Read(db.DisclosuresFor(person).Where(disclosure => disclosure.ItemId == itemId), 1, cancel);

    /// <param name="month">Its first day.</param>
    /// <param name="number">Of the page, as the address says it; anything else is the first.</param>
    public async Task<DisclosurePage> OfMonth(DateOnly month, string? number, CancellationToken cancel = default)
    {
        var (from, to) = (UkTime.FromUk(month.ToDateTime(TimeOnly.MinValue)), UkTime.FromUk(month.AddMonths(1).ToDateTime(TimeOnly.MinValue)));
        return await Read(
            db.DisclosuresFor(person).Where(disclosure => disclosure.DisclosedAt >= from && disclosure.DisclosedAt < to),
            int.TryParse(number, CultureInfo.InvariantCulture, out var page) ? page : 1, cancel);
    }

    private async Task<DisclosurePage> Read(IQueryable<Disclosure> disclosures, int page, CancellationToken cancel)
    {
        var pages = Math.Max(1, (await disclosures.CountAsync(cancel) + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        var rows = await (
            from disclosure in disclosures.AsNoTracking()
            join known in db.Users on disclosure.PersonId equals known.Id into givers
            from giver in givers.DefaultIfEmpty()
            orderby disclosure.DisclosedAt descending, disclosure.Id
            select new DisclosureLine(disclosure, giver == null ? PersonWords.FromElsewhere : giver.Name)).Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new DisclosurePage(rows, await readWords.Run(cancel), at, pages);
    }
}
