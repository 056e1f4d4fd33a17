using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Details;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Add;

public sealed class AddModel(PremisesWatchDb db, CheckDetails check, AddPremises add, ICurrentPerson person) : PageModel
{
    [BindProperty]
    public PremisesDetails Input { get; set; } = new();

    [BindProperty]
    public int? AuthorityId { get; set; }

    /// <summary>The person has seen the likely places, and it is none of them.</summary>
    [BindProperty]
    public bool NoneOfThem { get; set; }

    public IReadOnlyList<SelectListItem> Authorities { get; private set; } = [];

    public IReadOnlyList<LikelyPlace> AlreadyHere { get; private set; } = [];

    public Task OnGet(CancellationToken cancel) => LoadAuthorities(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await LoadAuthorities(cancel);
        await check.Run(Input, null, ModelState, cancel);
        if (AuthorityId is null || Authorities.All(item => item.Value != $"{AuthorityId}"))
        {
            ModelState.AddModelError(nameof(AuthorityId), "Choose the authority in which the place lies");
        }

        if (Input.AddressLine1 is null)
        {
            ModelState.AddModelError($"Input.{nameof(Input.AddressLine1)}", "Enter the first line of the address");
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        AlreadyHere = NoneOfThem ? [] : await add.AlreadyHere(AuthorityId!.Value, Input, cancel);
        if (AlreadyHere.Count > 0)
        {
            ModelState.AddModelError(nameof(NoneOfThem), "A place like this is already here: open it, or say that yours is none of them");
            return Again();
        }

        var premises = await add.Run(AuthorityId!.Value, Input, cancel);
        TempData["Done"] = $"{premises.Name} added as {premises.Reference}.";
        return Redirect(RegisterLinks.Premises(premises.Id));
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAuthorities(CancellationToken cancel)
    {
        var mine = await db.Authorities.Where(authority => person.SeesEveryAuthority || person.AuthorityIds.Contains(authority.Id))
            .OrderBy(authority => authority.Name).Select(authority => new { authority.Id, authority.Name }).Take(500).ToListAsync(cancel);
        Authorities = mine.ConvertAll(authority => new SelectListItem(authority.Name, $"{authority.Id}"));
        AuthorityId ??= mine is [var only] ? only.Id : null;
    }
}
