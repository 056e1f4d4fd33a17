using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Licences.Waiting;

public sealed class LicenceModel(PremisesWatchDb db, PlaceLicence place) : PageModel
{
    private const int MostNear = 10;

    public Licence Licence { get; private set; } = null!;

    public bool Waits => Licence.State == LicenceState.ToReview;

    /// <summary>The question that is open about it; null where none is.</summary>
    public Guid? Question { get; private set; }

    /// <summary>Open places of the same postcode.</summary>
    public IReadOnlyList<Premises> Near { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public string? TypeCode { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostJoin(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (Waits && await place.Join(id, Reference?.Trim().ToUpperInvariant() ?? "", cancel) is { } premises)
        {
            return Done($"Licence {Licence.Number} is now of {premises.Name}.");
        }

        return Refused(nameof(Reference), "Enter the reference of an open place of this authority, like P-000123");
    }

    public async Task<IActionResult> OnPostTake(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (Types.All(type => type.Value != TypeCode) || string.IsNullOrEmpty(TypeCode))
        {
            return Refused(nameof(TypeCode), "Choose what kind of place it is");
        }

        return await place.Take(id, TypeCode, cancel) is { } premises ? Done($"{premises.Name} is in the register as {premises.Reference}.") : Done("Somebody else dealt with this licence first.");
    }

    public async Task<IActionResult> OnPostDecline(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        return Done(await place.Decline(id, cancel) ? $"Licence {Licence.Number} has no place in this register." : "Somebody else dealt with this licence first.");
    }

    private LocalRedirectResult Done(string text)
    {
        TempData["Done"] = text;
        return LocalRedirect(ImportsLinks.Licences);
    }

    private PageResult Refused(string field, string message)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await db.Licences.AsNoTracking().SingleOrDefaultAsync(licence => licence.Id == id, cancel) is not { } licence)
        {
            return false;
        }

        Licence = licence;
        Question = await WaitingSql.Questions(db, licence).OrderBy(question => question.Rank).Select(question => (Guid?)question.Id).FirstOrDefaultAsync(cancel);
        Near = licence.Postcode is null
            ? []
            : await db.Premises.AsNoTracking().Where(premises => premises.AuthorityId == licence.AuthorityId && premises.Status == PremisesStatus.Open && premises.Postcode == licence.Postcode)
                .OrderBy(premises => premises.Name).ThenBy(premises => premises.Id).Take(MostNear).ToListAsync(cancel);
        Types = [new("Choose", ""), .. await db.PremisesTypes.OrderBy(type => type.SortOrder).Select(type => new SelectListItem(type.Name, type.Code)).ToListAsync(cancel)];
        return true;
    }
}
