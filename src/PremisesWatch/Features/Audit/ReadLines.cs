using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Audit;

/// <summary>Reads the audit for the screens of managers.</summary>
[Operation]
public sealed class ReadLines(PremisesWatchDb db, ICurrentPerson person)
{
    public async Task<AuditLines> OfPremises(Guid id, long? before, CancellationToken cancel = default) =>
        Page(await AuditLinesSql.OfPremises(db, person, id, before ?? long.MaxValue, cancel), showsPlace: false);

    /// <summary>With what was sought.</summary>
    public async Task<AuditLines> OfPerson(Guid id, long? before, CancellationToken cancel = default)
    {
        var page = Page(await AuditLinesSql.OfPerson(db, person, id, before ?? long.MaxValue, cancel), showsPlace: true);
        return page with { Rows = await WithSought(page.Rows, cancel) };
    }

    public async Task<AuditLines> OfSample(Guid id, CancellationToken cancel = default) =>
        new(await WithSought(await AuditLinesSql.OfSample(db, id, cancel), cancel), null, ShowsPlace: true);

    private static AuditLines Page(List<AuditLine> rows, bool showsPlace) =>
        new([.. rows.Take(AuditLinesSql.Size)], rows.Count > AuditLinesSql.Size ? rows[AuditLinesSql.Size - 1].Id : null, showsPlace);

    private async Task<IReadOnlyList<AuditLine>> WithSought(IReadOnlyList<AuditLine> rows, CancellationToken cancel)
    {
        long[] looks = [.. rows.Where(row => AuditKind.Looks.Contains(row.Kind)).Select(row => row.Id)];
        if (looks.Length == 0)
        {
            return rows;
        }

        var details = (await AuditLinesSql.Details(db, looks, cancel)).ToDictionary(detail => detail.EntryId);
        return [.. rows.Select(row => details.GetValueOrDefault(row.Id) is { } detail ? row with { Sought = AuditWords.Sought(detail.Detail), Erased = detail.Erased } : row)];
    }
}
