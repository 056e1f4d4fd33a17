using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Features.Register.Saved;
using PremisesWatch.Features.Register.Search;
using PremisesWatch.Platform.Paging;

namespace PremisesWatch.Features.Register.Browse;

public sealed class BrowseModel(FindPremises find, RegisterChoices choices, SavedSearches saved) : PageModel
{
    /// <summary>A header by which the script of the page asks for the list alone.</summary>
    private const string ListAlone = "X-List-Alone";

    private WhyMatched? _why;

    public RegisterFilter Filter { get; private set; } = new();

    public RegisterPage Found { get; private set; } = new([], 0, new());

    public RegisterChoices Choices => choices;

    public IReadOnlyList<SavedSearch> Saved { get; private set; } = [];

    public FilterPanel Panel => new(Filter, choices, RegisterLinks.List);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var asked = RegisterFilter.Read(Request.Query);

        // Both at once: the lists are asked for on a connection of their own.
        var loaded = choices.Load(cancel);
        Found = await find.Run(asked, asked.Cursor, cancel);
        await loaded;
        Filter = Found.Filter;
        _why = Found.Search is null ? null : new WhyMatched(Found.Search);
        Response.StatusCode = Filter.BeginsNowhere ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        Response.Headers.Vary = ListAlone;
        if (Request.Headers.ContainsKey(ListAlone))
        {
            return Partial("_Found", this);
        }

        Saved = await saved.Mine(cancel);
        return Page();
    }

    public string AddressOf(RegisterFilter filter) => RegisterLinks.List + filter.ToQuery();

    public string? AddressAt(Cursor? cursor) => cursor is null ? null : AddressOf(Filter with { From = cursor.Encode() });

    public string FirstPage => AddressOf(Filter with { From = null });

    /// <summary>The address that sorts by a column, or turns the order round where it already does.</summary>
    public string SortAddress(string column) =>
        AddressOf(Filter with { Sort = column, Descending = Filter.SortedBy == column && !Filter.Descending, From = null });

    public string? AriaSort(string column) => Filter.SortedBy == column ? Filter.Descending ? "descending" : "ascending" : null;

    public string CountInWords => new FilterWords(choices).Count(Found.Total, Filter);

    /// <summary>More was typed than is read of a search.</summary>
    public bool IsCutShort => Request.Query["q"].ToString().EnumerateRunes().Skip(RegisterFilter.LongestSearch).Any();

    /// <summary>More are found than an order by match goes through.</summary>
    public bool OnlyTheBest => Filter.SortedBy == RegisterSort.Match && Found.Total > FilterWords.MostCounted;

    /// <summary>Empty where nothing is looked for.</summary>
    public IReadOnlyList<string> Why(RegisterRow row) => _why?.Of(row) ?? [];
}
