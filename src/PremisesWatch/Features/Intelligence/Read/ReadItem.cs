using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Intelligence.Read;

public sealed record LinkedPlace(Guid Id, string Name, string Reference);

/// <summary>What it says was seen, at one place.</summary>
/// <param name="Place">Its reference.</param>
public sealed record SignLine(string IndicatorCode, string Wording, int Severity, DateTimeOffset ObservedAt, string Place, string PlaceName);

public sealed record NoteLine(string Grade, string Notes, string By, DateTimeOffset At);

/// <param name="Text">Null where this person may not read it.</param>
/// <param name="Sanitised">What police let others read; null where that is nothing, or not for this person.</param>
/// <param name="Notes">For police alone, the newest first.</param>
public sealed record ItemFile(
    IntelligenceItem Item, string Authority, FullText? Text, string? Sanitised, IReadOnlyList<LinkedPlace> Places, IReadOnlyList<NoteLine> Notes, string Author, string? Grader)
{
    /// <summary>For those who read the full text.</summary>
    public IReadOnlyList<SignLine> Signs { get; init; } = [];
}

/// <summary>All of an item that the person may read; null where that is nothing.</summary>
[Operation]
public sealed class ReadItem(PremisesWatchDb db, ICurrentPerson person)
{
    private const int MostNotes = 50;

    public async Task<ItemFile?> Run(Guid id, CancellationToken cancel = default)
    {
        if (await db.ItemsFor(person).AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel) is not { } item)
        {
            return null;
        }

        var places = await (
            from link in db.PremisesLinks
            where link.ItemId == id
            join place in db.Premises on link.PremisesId equals place.Id
            orderby place.Name
            select new LinkedPlace(place.Id, place.Name, place.Reference)).ToListAsync(cancel);
        var notes = await (
            from note in db.NotesFor(person)
            where note.ItemId == id
            join known in db.Users on note.WrittenBy equals known.Id into writers
            from writer in writers.DefaultIfEmpty()
            orderby note.WrittenAt descending
            select new NoteLine(note.Grade, note.Notes, writer == null ? PersonWords.FromElsewhere : writer.Name, note.WrittenAt)).Take(MostNotes).ToListAsync(cancel);
        return new ItemFile(
            item,
            await db.Authorities.Where(authority => authority.Id == item.AuthorityId).Select(authority => authority.Name).SingleAsync(cancel),
            await db.FullTextsFor(person).AsNoTracking().SingleOrDefaultAsync(text => text.ItemId == id, cancel),
            await db.SanitisedFor(person).Where(text => text.ItemId == id).OrderBy(text => text.PremisesId).Select(text => text.Text).FirstOrDefaultAsync(cancel),
            places, notes, await Name(item.AuthorId, cancel), item.GraderId is { } grader ? await Name(grader, cancel) : null) { Signs = await Signs(id, cancel) };
    }

    private Task<List<SignLine>> Signs(Guid id, CancellationToken cancel) => (
        from sign in db.SignsFor(person)
        where sign.ItemId == id
        join place in db.Premises on sign.PremisesId equals place.Id
        join indicator in db.Indicators on new { Code = sign.IndicatorCode, sign.CatalogueVersion } equals new { indicator.Code, indicator.CatalogueVersion }
        orderby place.Name
        select new SignLine(sign.IndicatorCode, indicator.Wording, sign.Severity, sign.ObservedAt, place.Reference, place.Name)).Take(MostNotes).ToListAsync(cancel);

    private async Task<string> Name(Guid id, CancellationToken cancel) =>
        await db.Users.Where(known => known.Id == id).Select(known => known.Name).SingleOrDefaultAsync(cancel) ?? PersonWords.FromElsewhere;
}
