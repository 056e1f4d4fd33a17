using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Register.Numbers;

public sealed class NumbersModel(PremisesWatchDb db, ChangeNumbers change) : PageModel
{
    private const int Longest = 100;

    [BindProperty]
    public string? Scheme { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    public Premises Premises { get; private set; } = null!;

    public IReadOnlyList<ReferenceScheme> Schemes { get; private set; } = [];

    public IEnumerable<SelectListItem> Items => Schemes.Select(scheme => new SelectListItem(scheme.Name, scheme.Code)).Prepend(new SelectListItem("Choose", ""));

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Find(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
        {
            return NotFound();
        }

        var value = Value?.Trim();
        if (Schemes.All(scheme => scheme.Code != Scheme))
        {
            ModelState.AddModelError(nameof(Scheme), "Choose what kind of number it is");
        }

        if (string.IsNullOrEmpty(value) || value.Length > Longest || value.Any(char.IsControl))
        {
            ModelState.AddModelError(nameof(Value), $"Enter the number, {Longest} characters or fewer");
        }

        if (ModelState.IsValid && await change.Add(id, Scheme!, value!, cancel) == NumberResult.AlreadyThere)
        {
            ModelState.AddModelError(nameof(Value), "It has this number already");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Done"] = "Number added.";
        return Redirect(RegisterLinks.References(id));
    }

    public async Task<IActionResult> OnPostRemove(Guid id, Guid reference, CancellationToken cancel)
    {
        switch (await change.Remove(id, reference, cancel))
        {
            case NumberResult.NoSuchPlace:
                return NotFound();
            case NumberResult.Needed when await Find(id, cancel):
                ModelState.AddModelError("", "The food register's record is linked to this place by this number, so it stays");
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
            default:
                TempData["Done"] = "Number removed.";
                return Redirect(RegisterLinks.References(id));
        }
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        Premises = (await db.Premises.AsNoTracking().Include(premises => premises.References).SingleOrDefaultAsync(premises => premises.Id == id, cancel))!;
        Schemes = await db.ReferenceSchemes.OrderBy(scheme => scheme.SortOrder).ToListAsync(cancel);
        return Premises is not null;
    }
}
