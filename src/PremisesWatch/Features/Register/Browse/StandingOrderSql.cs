using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Paging;

namespace PremisesWatch.Features.Register.Browse;

/// <summary>
/// A page of the register in an order that its standings hold: by band, next visit or last visit, then name. Names are the premises' own, so no
/// index holds both. Therefore it goes in steps, each served by an index and only as far as the ones before it left the page unfilled: band by
/// band, which are few; and by date, of which each has few places, with those that have none in a step of their own.
/// </summary>
internal static class StandingOrderSql
{
    private const string Band = "s.band";
    private const string Due = "s.next_due_on";
    private const string Visited = "s.last_visit_at";
    private const string Names = "p.name, p.id";

    public static bool Serves(string? column) => column is Band or Due or Visited;

    /// <param name="most">Rows.</param>
    public static string Page(RegisterFilterSql filter, RegisterSort sort, bool descending, Cursor? from, int most)
    {
        var steps = sort.Column == Band ? Bands(descending, from) : Dates(sort, descending, from);
        var parts = steps.Select((step, index) => $"""
            step{index} as materialized (
              select {index} as step, row_number() over () as nth, f.* from (
                select p.id, {sort.Column}::text as sort_key, p.name::text as sort_name {filter.FromWhere} {step.Condition}
                order by {step.Order} limit {most}{string.Concat(Enumerable.Range(0, index).Select(before => $" - (select count(*) from step{before})"))}) f
            )
            """);
        var all = string.Join(" union all ", steps.Select((_, index) => $"select * from step{index}"));
        return $"with {string.Join(", ", parts)} select * from ({all}) steps order by step, nth limit {most}";
    }

    private static List<(string Condition, string Order)> Bands(bool descending, Cursor? from)
    {
        var letters = Enum.GetNames<Domain.Risk.Band>().Order(StringComparer.Ordinal).ToList();
        if (descending)
        {
            letters.Reverse();
        }

        List<string?> order = [.. letters, null];
        if (from?.Back == true)
        {
            order.Reverse();
        }

        var rest = from is null ? order : [.. order.SkipWhile(letter => letter != from.Keys[0])];
        return rest.ConvertAll(letter =>
            ($"and {Band} {(letter is null ? "is null" : $"= '{letter}'")} {(from is not null && letter == from.Keys[0] ? $"and {Beyond(from)}" : "")}", NamesIn(from)));
    }

    private static List<(string Condition, string Order)> Dates(RegisterSort sort, bool descending, Cursor? from)
    {
        var back = from?.Back == true;
        var down = descending != back;
        var isFromNone = from is not null && from.Keys[0] is null;
        var begins = from is null || isFromNone ? ""
            : $"and {sort.Column} {(down ? "<=" : ">=")} @from_key::{sort.Type} and ({sort.Column} {(down ? "<" : ">")} @from_key::{sort.Type} or {Beyond(from)})";
        var known = ($"and {sort.Column} is not null {begins}", $"{sort.Column} {(down ? "desc" : "asc")}, {NamesIn(from)}");
        var none = ($"and {sort.Column} is null {(isFromNone ? $"and {Beyond(from!)}" : "")}", NamesIn(from));
        return (back, isFromNone) switch
        {
            (false, false) => [known, none],
            (false, true) => [none],
            (true, false) => [known],
            (true, true) => [none, known],
        };
    }

    private static string Beyond(Cursor from) => $"({Names}) {(from.Back ? "<" : ">")} (@from_name, @from_id)";

    private static string NamesIn(Cursor? from) => from?.Back == true ? "p.name desc, p.id desc" : Names;
}
