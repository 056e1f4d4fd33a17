using System.Globalization;
using Npgsql;
using PremisesWatch.Platform.Paging;

namespace PremisesWatch.Features.Register.Filter;

/// <summary>
/// The order of a list, and where a page of it begins, as SQL: by one column, then name and id. It costs the same on every page, and
/// rows that come or go move no others from one page to the next.
/// </summary>
/// <param name="Column">Null where the name alone is the order.</param>
/// <param name="Type">Of the column, in PostgreSQL.</param>
internal sealed record PlaceInOrder(string? Column, string Type, string Name, string Id, bool Descending, Cursor? From)
{
    private bool Back => From?.Back == true;

    /// <summary>A name alone turns round with its id, so that one index serves both ways; within a column, names run on from A.</summary>
    private bool NamesDescend => (Column is null && Descending) != Back;

    public string OrderBy
    {
        get
        {
            var names = NamesDescend ? $"{Name} desc, {Id} desc" : $"{Name}, {Id}";
            return Column is null ? $"order by {names}" : $"order by {Column} {(Descending != Back ? "desc" : "asc")} nulls {(Back ? "first" : "last")}, {names}";
        }
    }

    /// <summary>Begun with "and"; empty on the first page.</summary>
    public string After
    {
        get
        {
            var beyond = $"({Name}, {Id}) {(NamesDescend ? "<" : ">")} (@from_name, @from_id)";
            if (From is null || Column is null)
            {
                return From is null ? "" : $"and {beyond}";
            }

            var ties = $"{Column} = @from_key::{Type} and {beyond}";
            return (From.Keys[0] is null, Back) switch
            {
                (true, false) => $"and {Column} is null and {beyond}",
                (true, true) => $"and ({Column} is not null or {beyond})",
                (false, false) => $"and ({Column} {(Descending ? "<" : ">")} @from_key::{Type} or {Column} is null or ({ties}))",
                (false, true) => $"and ({Column} {(Descending ? ">" : "<")} @from_key::{Type} or ({ties}))",
            };
        }
    }

    public NpgsqlParameter[] Parameters =>
        From is null ? [] : [new("from_name", From.Keys[1]), new("from_id", From.Id), new("from_key", From.Keys[0] ?? "")];

    /// <summary>False for a cursor of another order, or one that nobody wrote.</summary>
    public static bool Fits(Cursor cursor, RegisterFilter filter)
    {
        if (cursor.Sort != filter.SortedBy || cursor.Keys is not [var key, not null])
        {
            return false;
        }

        return (filter.SortedBy == RegisterSort.Match ? "int" : RegisterSort.Of(filter.SortedBy).Type) switch
        {
            _ when key is null => filter.SortedBy != RegisterSort.Match,
            _ when filter.SortedBy == RegisterSort.Band => key is [>= 'A' and <= 'E'],
            "int" => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "date" => DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "timestamptz" => DateTimeOffset.TryParse(key, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => true,
        };
    }
}
