using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Browse;

public sealed record RegisterPage(IReadOnlyList<RegisterRow> Rows, int Total)
{
    public int Pages => Math.Max(1, (Total + FindPremises.PageSize - 1) / FindPremises.PageSize);
}

/// <summary>One page of the places in a filter, and how many there are.</summary>
[Operation]
public sealed class FindPremises(PremisesWatchDb db, ICurrentPerson person, TimeProvider clock)
{
    public const int PageSize = 50;

    public async Task<RegisterPage> Run(RegisterFilter filter, CancellationToken cancel = default)
    {
        var sql = new RegisterFilterSql(filter, person, clock);
        return new RegisterPage(await BrowseSql.Rows(db, sql, filter, cancel), await BrowseSql.Count(db, sql, cancel));
    }
}
