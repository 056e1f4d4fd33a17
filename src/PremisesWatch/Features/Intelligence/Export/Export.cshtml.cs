using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Intelligence.Export;

public sealed class ExportModel(ExportItem export, ReadGradeWords readWords, TimeProvider clock) : PageModel
{
    public ItemToExport Item { get; private set; } = null!;

    public GradeWords Words { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The words of the conditions that stood on the page.</summary>
    [BindProperty]
    public string? Conditions { get; set; }

    [BindProperty]
    public bool Acknowledged { get; set; }

    public async Task<IActionResult> OnGet(Guid id, Guid? place, CancellationToken cancel) => await Load(id, place, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, Guid? place, CancellationToken cancel)
    {
        if (!await Load(id, place, cancel))
        {
            return NotFound();
        }

        if (!Acknowledged)
        {
            ModelState.AddModelError(nameof(Acknowledged), "Tick that you have read the conditions and will keep to them");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (!await export.Acknowledge(Item, Conditions, cancel))
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(Acknowledged), "The conditions have changed: read them again");
            Acknowledged = false;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        return LocalRedirect(IntelligenceLinks.Export(id, Item.Text.PremisesId));
    }

    private async Task<bool> Load(Guid id, Guid? place, CancellationToken cancel)
    {
        if (await export.Run(id, place, cancel) is not { } item)
        {
            return false;
        }

        (Item, Words) = (item, await readWords.Run(cancel));
        return true;
    }
}
