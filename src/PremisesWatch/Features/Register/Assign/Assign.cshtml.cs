using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PremisesWatch.Features.Register.Browse;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Paging;

namespace PremisesWatch.Features.Register.Assign;

public sealed class AssignModel(FindPremises find, RegisterChoices choices, Officers officers, AssignPlaces assign) : PageModel
{
    private const string Ward = "ward";

    [BindProperty]
    public string? Officer { get; set; }

    [BindProperty]
    public Guid[] Ids { get; set; } = [];

    /// <summary>Every place of the filter, on this page and the others.</summary>
    [BindProperty]
    public bool All { get; set; }

    public RegisterFilter Filter { get; private set; } = new();

    public RegisterPage Found { get; private set; } = new([], 0, new());

    /// <summary>Whose each place is now, in words.</summary>
    public IReadOnlyDictionary<Guid, string> Officers { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<SelectListItem> Items { get; private set; } = [];

    public string CountInWords => new FilterWords(choices).Count(Found.Total, Filter);

    public string AllInWords => Found.Total > FilterWords.MostCounted ? "All of them, on every page" : $"All {Found.Total:N0} of them, on every page";

    public string? AddressAt(Cursor? cursor) => cursor is null ? null : RegisterLinks.Assign + (Filter with { From = cursor.Encode() }).ToQuery();

    public Task OnGet(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        if (Items.All(item => item.Value != Officer) || string.IsNullOrEmpty(Officer))
        {
            ModelState.AddModelError(nameof(Officer), "Choose an officer");
        }

        if (!All && Ids.Length == 0)
        {
            ModelState.AddModelError(nameof(All), "Choose the places, or say that you mean all of them");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var changed = await assign.Run(Filter, All ? null : Ids, Officer == Ward ? null : Guid.Parse(Officer!), cancel);
        TempData["Done"] = changed switch
        {
            0 => "No place changed: they had this officer already, or the officer does not work in their authority.",
            1 => "One place has another officer now.",
            _ => $"{changed:N0} places have another officer now.",
        };
        return Redirect(RegisterLinks.Assign + Filter.ToQuery());
    }

    private async Task Load(CancellationToken cancel)
    {
        Filter = RegisterFilter.Read(Request.Query);
        await choices.Load(cancel);
        Found = await find.Run(Filter, Filter.Cursor, cancel);
        Filter = Found.Filter;
        Officers = await officers.Of([.. Found.Rows.Select(row => row.Id)], cancel);
        Items = [new("Choose", ""), new("The officer of the ward", Ward), .. await officers.Load(cancel)];
    }
}
