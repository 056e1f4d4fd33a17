using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Platform.Paging;

namespace PremisesWatch.Features.Register.Filter;

/// <summary>What is looked for in the register: read from the address bar, and shared by list and map.</summary>
public sealed record RegisterFilter
{
    public const string DueNow = "due";
    public const string DueOverdue = "overdue";

    /// <summary>Letters of a search that are read; what is typed beyond is left out.</summary>
    public const int LongestSearch = 100;

    public string? Q { get; init; }

    /// <summary>Words near to those typed count too, also where the register knows what was typed.</summary>
    public bool Near { get; init; }

    public string[] Types { get; init; } = [];

    public int[] Wards { get; init; } = [];

    public int? Authority { get; init; }

    /// <summary>Run by this operator.</summary>
    public Guid? Operator { get; init; }

    public Band[] Bands { get; init; } = [];

    /// <summary>Trades after 23:00.</summary>
    public bool Night { get; init; }

    /// <summary>null, <see cref="DueNow"/> (within 28 days, or past) or <see cref="DueOverdue"/>.</summary>
    public string? Due { get; init; }

    public bool Flagged { get; init; }

    public bool NotOnMap { get; init; }

    public bool Closed { get; init; }

    /// <summary>Gone from the food register, and nobody has looked yet.</summary>
    public bool Unlisted { get; init; }

    /// <summary>The food register changed a field that an officer corrected, and nobody has looked yet.</summary>
    public bool Differs { get; init; }

    /// <summary>Null for the usual: the best match where something is looked for, the name otherwise.</summary>
    public string? Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>Where a page begins, as <see cref="Platform.Paging.Cursor"/> writes it; null for the first.</summary>
    public string? From { get; init; }

    /// <summary>Null on the first page, and where <see cref="From"/> is no place in this order.</summary>
    public Cursor? Cursor => From is not null && Cursor.Decode(From) is { } cursor && PlaceInOrder.Fits(cursor, this) ? cursor : null;

    public bool BeginsNowhere => From is not null && Cursor is null;

    public string SortedBy => Sort ?? (Q is null ? RegisterSort.Name : RegisterSort.Match);

    /// <summary>Reads what it understands, and passes over the rest: an old bookmark still opens.</summary>
    public static RegisterFilter Read(IQueryCollection query) => new()
    {
        Q = Typed(query["q"].ToString()),
        Types = [.. query["type"].OfType<string>().Where(type => type.Length is > 0 and < 40 && type.All(c => char.IsAsciiLetterLower(c) || c == '-')).Distinct().Take(20)],
        Wards = [.. query["ward"].Select(Whole).OfType<int>().Distinct().Take(100)],
        Authority = Whole(query["authority"]),
        Operator = Guid.TryParse(query["operator"].ToString(), out var id) ? id : null,
        Bands = [.. query["band"].Select(BandOf).OfType<Band>().Distinct()],
        Night = query["night"] == "1",
        Due = query["due"].ToString() is DueNow or DueOverdue ? query["due"].ToString() : null,
        Flagged = query["flagged"] == "1",
        NotOnMap = query["map"] == "not",
        Closed = query["closed"] == "1",
        Unlisted = query["unlisted"] == "1",
        Differs = query["differs"] == "1",
        Near = query["near"] == "1",
        Sort = RegisterSort.Known(query["sort"].ToString()),
        Descending = query["dir"] == "desc",
        From = query["from"].ToString() is { Length: > 0 } from ? from : null,
    };

    /// <summary>As a query string, "?" included; empty where nothing is asked.</summary>
    public string ToQuery() => QueryHelpers.AddQueryString("", Parts());

    /// <summary>Whether anything is asked for beyond an authority and an order.</summary>
    public bool IsNarrowed => Parts().Any(part => part.Key is not ("authority" or "sort" or "dir" or "from" or "near"));

    private IEnumerable<KeyValuePair<string, StringValues>> Parts()
    {
        IEnumerable<(string Name, StringValues Value)> all =
        [
            ("q", Q), ("near", Near && Q is not null ? "1" : null), ("type", Types), ("ward", Wards.Select(Text).ToArray()), ("authority", Authority is { } a ? Text(a) : null),
            ("band", Bands.Select(band => band.ToString()).ToArray()), ("night", Night ? "1" : null), ("due", Due), ("flagged", Flagged ? "1" : null),
            ("operator", Operator?.ToString()), ("map", NotOnMap ? "not" : null), ("closed", Closed ? "1" : null), ("unlisted", Unlisted ? "1" : null), ("differs", Differs ? "1" : null),
            ("sort", Sort), ("dir", Descending ? "desc" : null), ("from", From),
        ];
        return all.Where(part => part.Value.Count > 0 && part.Value[0] is not null).Select(part => KeyValuePair.Create(part.Name, part.Value));
    }

    private static string? Typed(string text)
    {
        var words = new StringBuilder();
        foreach (var letter in text.EnumerateRunes().Take(LongestSearch).Where(letter => !Rune.IsControl(letter)))
        {
            words.Append(letter.ToString());
        }

        var typed = words.ToString().Trim();
        return typed.Length == 0 ? null : typed;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int? Whole(StringValues text) => Whole(text.ToString());

    private static int? Whole(string? text) => int.TryParse(text, out var number) ? number : null;

    private static Band? BandOf(string? text) => text is { Length: 1 } && Enum.TryParse<Band>(text, out var band) && Enum.IsDefined(band) ? band : null;
}
