using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Retention.Disposed;

public sealed record TombstoneRow(Tombstone Tombstone, string Authority, string Class, string ProposedBy, string ConfirmedBy);

/// <param name="Next">The last row, where more follow.</param>
public sealed record TombstonePage(IReadOnlyList<TombstoneRow> Rows, Guid? Next);

/// <summary>What was disposed of in the person's authorities, the newest first.</summary>
[Operation]
public sealed class ReadTombstones(PremisesWatchDb db)
{
    public const int PageSize = 50;

    /// <param name="after">The last row of the page before; anything else begins at the start.</param>
    public async Task<TombstonePage> Page(Guid? after, CancellationToken cancel = default)
    {
        var tombstones = db.Tombstones.AsNoTracking();
        if (after is { } id && await tombstones.Where(stone => stone.Id == id).Select(stone => (DateTimeOffset?)stone.DisposedAt).SingleOrDefaultAsync(cancel) is { } at)
        {
            tombstones = tombstones.Where(stone => stone.DisposedAt < at || (stone.DisposedAt == at && stone.Id.CompareTo(id) < 0));
        }

        var rows = await (
            from stone in tombstones.OrderByDescending(stone => stone.DisposedAt).ThenByDescending(stone => stone.Id).Take(PageSize + 1)
            join authority in db.Authorities on stone.AuthorityId equals authority.Id
            join known in db.RetentionClasses on stone.ClassCode equals known.Code
            join proposer in db.Users on stone.ProposedBy equals proposer.Id into proposers
            from first in proposers.DefaultIfEmpty()
            join confirmer in db.Users on stone.ConfirmedBy equals confirmer.Id into confirmers
            from second in confirmers.DefaultIfEmpty()
            orderby stone.DisposedAt descending, stone.Id descending
            select new TombstoneRow(stone, authority.Name, known.Name, first == null ? PersonWords.FromElsewhere : first.Name, second == null ? PersonWords.FromElsewhere : second.Name)).ToListAsync(cancel);
        var page = rows.Take(PageSize).ToList();
        return new TombstonePage(page, rows.Count > PageSize ? page[^1].Tombstone.Id : null);
    }
}
