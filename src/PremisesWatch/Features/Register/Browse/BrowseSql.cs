using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Register.Browse;

internal static class BrowseSql
{
    private const string Columns = """
        select page.*, t.name as type, a.is_demonstration,
          (select count(*)::int from monitoring.flag f where f.premises_id = page.id and f.decided_at is null) as open_flags
        """;

    private const string PageColumns = """
        select p.id, p.reference, p.name, p.trading_name, p.type_code, p.authority_id, s.band, s.provisional, s.last_visit_at, s.next_due_on,
          concat_ws(', ', p.address_line1, p.address_line2, p.address_line3, p.address_line4, p.postcode) as address
        """;

    public static Task<List<RegisterRow>> Rows(PremisesWatchDb db, RegisterFilterSql filter, RegisterFilter asked, CancellationToken cancel)
    {
        var order = RegisterSort.OrderBy(asked);
        var statement = $"""
            {Columns}
            from (
              select ordered.*, row_number() over () as place
              from ({PageColumns} {filter.FromWhere} {order} limit {FindPremises.PageSize} offset @skip) ordered) page
            join reference.premises_type t on t.code = page.type_code
            join register.authority a on a.id = page.authority_id
            order by page.place
            """;
        return db.Database.SqlQueryRaw<RegisterRow>(
            statement, [.. filter.Parameters, new NpgsqlParameter("skip", (asked.Page - 1) * FindPremises.PageSize)]).ToListAsync(cancel);
    }

    public static Task<int> Count(PremisesWatchDb db, RegisterFilterSql filter, CancellationToken cancel)
    {
        var statement = $"select count(*)::int as \"Value\" {filter.FromWhere}";
        return db.Database.SqlQueryRaw<int>(statement, filter.Parameters).SingleAsync(cancel);
    }
}
