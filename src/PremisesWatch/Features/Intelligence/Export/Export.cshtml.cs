using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Intelligence.Disclosures;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Intelligence.Export;

public sealed class ExportModel(
    ExportItem export, DiscloseItem disclose, ReadDisclosures readDisclosures, ReadGradeWords readWords, ReadDisclosureWords readDisclosureWords, ICurrentPerson person)
    : PageModel
{
    public ItemToExport Item { get; private set; } = null!;

    public GradeWords Words { get; private set; } = null!;

    public DisclosureWords DisclosureWords { get; private set; } = null!;

    /// <summary>Under which the text is shown; null before somebody has said who receives it.</summary>
    public Disclosure? Disclosed { get; private set; }

    /// <summary>What was disclosed of it before; null for those who do not answer for it.</summary>
    public DisclosurePage? Before { get; private set; }

    /// <summary>The words of the conditions that stood on the page.</summary>
    [BindProperty]
    public string? Conditions { get; set; }

    [BindProperty]
    public bool Acknowledged { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string? RecipientRole { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    public async Task<IActionResult> OnGet(Guid id, Guid? place, Guid? disclosure, CancellationToken cancel)
    {
        if (!await Load(id, place, cancel))
        {
            return NotFound();
        }

        Disclosed = disclosure is { } known && Item.Answer == ExportAnswer.Yes ? await export.Disclosed(Item, known, cancel) : null;
        return Page();
    }

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

    public async Task<IActionResult> OnPostDisclose(Guid id, Guid? place, CancellationToken cancel)
    {
        if (!await Load(id, place, cancel))
        {
            return NotFound();
        }

        Needs(nameof(Organisation), DisclosureWords.Organisation, Organisation, "Choose which organisation receives it");
        Needs(nameof(RecipientRole), DisclosureWords.Role, RecipientRole, "Choose which role receives it there");
        Needs(nameof(Purpose), DisclosureWords.Purpose, Purpose, "Choose what it is for");
        Needs(nameof(Basis), DisclosureWords.Basis, Basis, "Choose by which law it is disclosed");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var disclosure = await disclose.Run(Item, new DisclosureGiven(Organisation!, RecipientRole!, Purpose!, Basis!), DisclosureWords, cancel);
        return LocalRedirect(disclosure is { } done ? IntelligenceLinks.Sheet(id, Item.Text.PremisesId, done) : IntelligenceLinks.Export(id, Item.Text.PremisesId));
    }

    private void Needs(string field, string part, string? chosen, string says)
    {
        if (!DisclosureWords.Knows(part, chosen))
        {
            ModelState.AddModelError(field, says);
        }
    }

    private async Task<bool> Load(Guid id, Guid? place, CancellationToken cancel)
    {
        if (await export.Run(id, place, cancel) is not { } item)
        {
            return false;
        }

        (Item, Words, DisclosureWords) = (item, await readWords.Run(cancel), await readDisclosureWords.Run(cancel));
        Before = person.Is(Role.Cplo, Role.PoliceLiaison, Role.Manager) ? await readDisclosures.OfItem(id, cancel) : null;
        return true;
    }
}
