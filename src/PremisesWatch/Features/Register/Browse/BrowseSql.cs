using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Paging;

namespace PremisesWatch.Features.Register.Browse;

internal static class BrowseSql
{
    private const int Counted = FilterWords.MostCounted + 1;

    private const string FoldedName = "register.fold(p.name) collate \"C\"";

    /// <summary>As many as a page, and one that tells whether there are more.</summary>
    public static Task<List<RegisterRow>> Rows(PremisesWatchDb db, RegisterFilterSql filter, RegisterFilter asked, Cursor? from, CancellationToken cancel)
    {
        var sort = RegisterSort.Of(asked.SortedBy);
        var order = asked.SortedBy == RegisterSort.Match
            ? new PlaceInOrder("p.rank", "int", "p.sort_name", "p.id", false, from)
            : new PlaceInOrder(sort.Column, sort.Type, "p.name", "p.id", asked.Descending, from);
        return db.Database.SqlQueryRaw<RegisterRow>(
            asked.SortedBy == RegisterSort.Match ? ByMatch(filter, order)
                : filter.Search is null && StandingOrderSql.Serves(sort.Column) ? Filled(filter, StandingOrderSql.Page(filter, sort, asked.Descending, from, FindPremises.PageSize + 1), "null::int")
                : ByColumn(filter, order),
            [.. filter.Parameters, .. filter.Search?.RankParameters ?? [], .. order.Parameters]).ToListAsync(cancel);
    }

    public static Task<int> Count(PremisesWatchDb db, RegisterFilterSql filter, CancellationToken cancel)
    {
        var statement = $"select count(*)::int as \"Value\" from (select {filter.FromWhere} limit {Counted}) counted";
        return db.Database.SqlQueryRaw<int>(statement, filter.Parameters).SingleAsync(cancel);
    }

    /// <summary>What is looked for is found first, then sorted: an order by name must not be read through for a rare word.</summary>
    private static string ByColumn(RegisterFilterSql filter, PlaceInOrder order)
    {
        var keys = $"p.id, {order.Column ?? "null"}::text as sort_key, p.name::text as sort_name";
        var from = filter.Search is null
            ? $"{filter.FromWhere} {order.After}"
            : $"""
                from (select p.id as found_id {filter.FromWhere} offset 0) found
                join register.premises p on p.id = found.found_id left join monitoring.premises_standing s on s.premises_id = p.id
                where true {order.After}
                """;
        return Filled(filter, $"select {keys} {from} {order.OrderBy} limit {FindPremises.PageSize + 1}", "null::int");
    }

    /// <summary>
    /// The best of what is looked for: a number that is typed whole, names that begin with it, then those that hold every word, until
    /// there are more than are counted. So a common word costs what a rare one does.
    /// </summary>
    private static string ByMatch(RegisterFilterSql filter, PlaceInOrder order) => $"""
        with numbered as materialized (
          select p.id, p.name, case when p.id = any(@whole) then 0 else 1500000 end as rank
          {filter.FromWhereBeforeSearch} and p.id = any(@numbered) limit {Counted}
        ), starting as materialized ({Starting(filter)}
        ), holding as materialized (
          select p.id, p.name,
            case when p.search @@ @in_name::tsquery then 2 when p.search @@ @in_names::tsquery then 3 else 4 end * 1000000
              + 999999 - floor(least(ts_rank(array[0.05, 0.1, 0.6, 1], p.search, @words::tsquery), 1) * 999999)::int as rank
          {filter.FromWhere} and p.id not in (select id from starting) and p.id <> all(@numbered)
          limit greatest(0, {Counted} - (select count(*) from starting) - (select count(*) from numbered))
        ), p as materialized (
          select h.id, h.rank, lower(h.name) collate "C" as sort_name
          from (select * from numbered union all select * from starting union all select * from holding) h order by h.rank limit {Counted}
        )
        {Filled(filter, $"select p.id, p.rank::text as sort_key, p.sort_name from p where true {order.After} {order.OrderBy} limit {FindPremises.PageSize + 1}", "(select count(*)::int from p)")}
        """;

    private static string Starting(RegisterFilterSql filter)
    {
        var branches = filter.Search!.Starts.Select((_, which) => $"""
            (select p.id, p.name, {1_000_000 + which} as rank
            {filter.FromWhereBeforeSearch} and p.id <> all(@numbered)
              and {FoldedName} >= (@starts)[{which + 1}] and {FoldedName} < (@ends)[{which + 1}]
              {(which == 0 ? "" : $"and not ({FoldedName} >= (@starts)[1] and {FoldedName} < (@ends)[1])")}
            order by {FoldedName} limit {Counted})
            """).ToList();
        return branches.Count == 0 ? "select null::uuid as id, null::text as name, 0 as rank where false" : $"select * from ({string.Join(" union all ", branches)}) begun limit {Counted}";
    }

    /// <param name="page">Ids of a page in its order, with what each is sorted by.</param>
    private static string Filled(RegisterFilterSql filter, string page, string total) => $"""
        select p.id, p.reference, p.name, p.trading_name, p.type_code, p.authority_id, s.band, s.provisional, s.last_visit_at, s.next_due_on,
          concat_ws(', ', p.address_line1, p.address_line2, p.address_line3, p.address_line4, p.postcode) as address, p.postcode, o.name as operator,
          t.name as type, a.is_demonstration, page.sort_key, page.sort_name, {total} as total,
          (select count(*)::int from monitoring.flag f where f.premises_id = p.id and {filter.OpenFlag}) as open_flags
        from (select listed.*, row_number() over () as place from ({page}) listed) page
        join register.premises p on p.id = page.id
        left join monitoring.premises_standing s on s.premises_id = p.id
        left join register.operator o on o.id = p.operator_id
        join reference.premises_type t on t.code = p.type_code
        join register.authority a on a.id = p.authority_id
        order by page.place
        """;
}
