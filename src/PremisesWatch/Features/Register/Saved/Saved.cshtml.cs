using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Register.Saved;

public sealed class SavedModel(SavedSearches searches) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What is to be saved: the query of a page of the register.</summary>
    [BindProperty]
    public string? Query { get; set; }

    public IReadOnlyList<SavedSearch> Searches { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) => Searches = await searches.Mine(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var filter = RegisterFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(Query))) with { From = null };
        if (IsNamed() && !await searches.Save(Name!, filter.ToQuery(), cancel))
        {
            ModelState.AddModelError(nameof(Name), $"You have {SavedSearch.MostOfOne} saved searches, which is the most. Delete one that you do not need, then save again");
        }

        return ModelState.IsValid ? Done($"Saved as “{Name}”.", RegisterLinks.List + filter.ToQuery()) : await Refused(cancel);
    }

    public async Task<IActionResult> OnPostRename(Guid id, CancellationToken cancel)
    {
        var renamed = IsNamed() ? await searches.Rename(id, Name!, cancel) : false;
        if (renamed is null)
        {
            return NotFound();
        }

        if (renamed == false && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Name), $"You have another saved search called “{Name}”. Choose another name");
        }

        return ModelState.IsValid ? Done($"Renamed to “{Name}”.", RegisterLinks.Saved) : await Refused(cancel);
    }

    public async Task<IActionResult> OnPostDelete(Guid id, CancellationToken cancel) =>
        await searches.Delete(id, cancel) ? Done("The saved search is deleted.", RegisterLinks.Saved) : NotFound();

    private bool IsNamed()
    {
        Name = Name?.Trim();
        if (string.IsNullOrEmpty(Name))
        {
            ModelState.AddModelError(nameof(Name), "Enter a name for the search");
        }
        else if (Name.Length > SavedSearch.LongestName)
        {
            ModelState.AddModelError(nameof(Name), $"The name must be {SavedSearch.LongestName} characters or fewer");
        }

        return ModelState.IsValid;
    }

    private RedirectResult Done(string words, string to)
    {
        TempData["Done"] = words;
        return Redirect(to);
    }

    private async Task<PageResult> Refused(CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Searches = await searches.Mine(cancel);
        return Page();
    }
}
