using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Features.Register.Search;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Paging;

namespace PremisesWatch.Features.Register.Browse;

/// <param name="Total">Beyond <see cref="FilterWords.MostCounted"/>, one more than that.</param>
/// <param name="Filter">As asked; or with near words, where nothing is as typed.</param>
/// <param name="Search">How what was looked for was understood; null where nothing was.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterRow> Rows, int Total, RegisterFilter Filter, SearchQuery? Search = null)
{
    /// <summary>Null on the first page.</summary>
    public Cursor? Previous { get; init; }

    /// <summary>Null on the last page.</summary>
    public Cursor? Next { get; init; }
}

/// <summary>One page of the places in a filter, and how many there are.</summary>
[Operation]
public sealed class FindPremises(PremisesWatchDb db, ReadFilter read)
{
    public const int PageSize = 50;

    /// <param name="from">Must fit the filter's order.</param>
    public async Task<RegisterPage> Run(RegisterFilter filter, Cursor? from = null, CancellationToken cancel = default)
    {
        var found = await Page(filter, from, cancel);
        return found.Total > 0 || filter.Q is null || filter.Near ? found
            : await Page(filter with { Near = true }, from, cancel) is { Total: > 0 } near ? near
            : found;
    }

    private async Task<RegisterPage> Page(RegisterFilter filter, Cursor? from, CancellationToken cancel)
    {
        var sql = await read.Run(filter, cancel);
        var rows = await BrowseSql.Rows(db, sql, filter, from, cancel);
        var total = rows is [{ Total: { } counted }, ..] ? counted : rows.Count == 0 && from is null ? 0 : await BrowseSql.Count(db, sql, cancel);
        var more = rows.Count > PageSize;
        var shown = rows.Take(PageSize).ToList();
        if (from?.Back == true)
        {
            shown.Reverse();
        }

        Cursor? At(RegisterRow? row, bool back) => row is null ? null : new Cursor(back, filter.SortedBy, [row.SortKey, row.SortName], row.Id);
        return new RegisterPage(shown, total, filter, sql.Search)
        {
            Previous = from is null || (from.Back && !more) ? null : At(shown.FirstOrDefault(), back: true),
            Next = more || from?.Back == true ? At(shown.LastOrDefault(), back: false) : null,
        };
    }
}
