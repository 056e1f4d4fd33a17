using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Retention.Queue;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention.Holds;

public enum HoldScope
{
    Reference,
    Authority,
}

public sealed class HoldsModel(PremisesWatchDb db, ReadHolds read, ReadReviews reviews, PlaceHold place, ICurrentPerson person) : PageModel
{
    private const int LongestReference = 40;

    public IReadOnlyList<HoldRow> Found { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Authorities { get; private set; } = [];

    /// <summary>The record of a review, where the hold is to be on it.</summary>
    public string? OnReview { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Review { get; set; }

    [BindProperty]
    public HoldScope? Scope { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public int? AuthorityId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<SelectListItem> Scopes =>
        [new SelectListItem("One place or one record", nameof(HoldScope.Reference)), new SelectListItem("A whole authority", nameof(HoldScope.Authority))];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        await Load(cancel);
        return Review is not null && OnReview is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        if (Review is not null && OnReview is null)
        {
            return NotFound();
        }

        Check();
        if (ModelState.IsValid && await Placed(cancel) is { } hold)
        {
            TempData["Done"] = $"Held: {hold.Reference ?? "the whole authority"}. Nothing of it is put forward or disposed of until the hold is lifted.";
            return LocalRedirect(RetentionLinks.Holds);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Reference), "No place or record of that reference is in an authority of yours");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private Task<LegalHold?> Placed(CancellationToken cancel) => Review is { } review ? place.OnRecordOf(review, Reason!.Trim(), cancel)
        : Scope == HoldScope.Authority ? place.OnAuthority(AuthorityId!.Value, Reason!.Trim(), cancel)
        : place.OnReference(Reference!, Reason!.Trim(), cancel);

    private void Check()
    {
        if (RetentionWords.ProblemOf(Reason) is { } problem)
        {
            ModelState.AddModelError(nameof(Reason), problem);
        }

        if (Review is not null)
        {
            return;
        }

        if (Scope is null || !Enum.IsDefined(Scope.Value))
        {
            ModelState.Remove(nameof(Scope));
            ModelState.AddModelError(nameof(Scope), "Choose what is held");
        }
        else if (Scope == HoldScope.Authority && !Authorities.Any(item => item.Value == AuthorityId?.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            ModelState.Remove(nameof(AuthorityId));
            ModelState.AddModelError(nameof(AuthorityId), "Choose the authority");
        }
        else if (Scope == HoldScope.Reference && (string.IsNullOrWhiteSpace(Reference) || Reference.Length > LongestReference || Reference.Contains('\0', StringComparison.Ordinal)))
        {
            ModelState.AddModelError(nameof(Reference), "Enter the reference of the place or record");
        }
    }

    private async Task Load(CancellationToken cancel)
    {
        Found = await read.List(cancel);
        var (every, ids) = (person.SeesEveryAuthority, person.AuthorityIds.ToArray());
        Authorities = await db.Authorities.Where(authority => every || ids.Contains(authority.Id)).OrderBy(authority => authority.Name)
            .Select(authority => new SelectListItem(authority.Name, authority.Id.ToString())).ToListAsync(cancel);
        OnReview = Review is { } review && await reviews.One(review, cancel) is { } row ? RetentionWords.Of(row.Review.RecordKind, row.Review.Reference) : null;
    }
}
