using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Register.Browse;

public sealed class BrowseModel(FindPremises find, RegisterChoices choices) : PageModel
{
    public RegisterFilter Filter { get; private set; } = new();

    public RegisterPage Found { get; private set; } = new([], 0);

    public RegisterChoices Choices => choices;

    public async Task OnGet(CancellationToken cancel)
    {
        Filter = RegisterFilter.From(Request.Query);
        await choices.Load(cancel);
        Found = await find.Run(Filter, cancel);
    }

    public string AddressOf(RegisterFilter filter) => RegisterLinks.List + filter.ToQuery();

    public string PageAddress(int page) => AddressOf(Filter with { Page = page });

    /// <summary>The address that sorts by a column, or turns the order round where it already does.</summary>
    public string SortAddress(string column) =>
        AddressOf(Filter with { Sort = column, Descending = Filter.Sort == column && !Filter.Descending, Page = 1 });

    public string? AriaSort(string column) => Filter.Sort == column ? Filter.Descending ? "descending" : "ascending" : null;

    public string CountInWords => new FilterWords(choices).Count(Found.Total, Filter);
}
