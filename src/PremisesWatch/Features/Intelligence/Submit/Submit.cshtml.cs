using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Intelligence.Submit;

public sealed class SubmitModel(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, ReadGradeWords readWords, FindPlaces find, SubmitItem submit) : PageModel
{
    private const int LongestText = 8000;
    private const int LongestSentence = 500;
    private const int LongestReference = 100;
    private const int MostAuthorities = 500;

    public GradeWords Words { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Authorities { get; private set; } = [];

    /// <summary>What the text seems to hold; asked about once, and never blocking.</summary>
    public IReadOnlyList<string> Hints { get; private set; } = [];

    [BindProperty]
    public Guid SubmissionId { get; set; }

    [BindProperty]
    public int? AuthorityId { get; set; }

    [BindProperty]
    public string? Places { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Provenance { get; set; }

    [BindProperty]
    public string? SourceReference { get; set; }

    [BindProperty]
    public bool RiskToSource { get; set; }

    [BindProperty]
    public ProtectiveMarking? Marking { get; set; }

    /// <summary>The text was looked at again and is right.</summary>
    [BindProperty]
    public bool TextIsRight { get; set; }

    public async Task OnGet(string? place, CancellationToken cancel)
    {
        await Load(cancel);
        SubmissionId = Guid.CreateVersion7(clock.GetUtcNow());
        Places = place;
        if (place is not null)
        {
            AuthorityId = await db.Premises.Where(known => known.Reference == place).Select(known => (int?)known.AuthorityId).FirstOrDefaultAsync(cancel);
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        AuthorityId ??= Authorities.Count == 1 ? int.Parse(Authorities[0].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
        Check();
        var places = AuthorityId is { } authority ? await find.Run(Places, authority, cancel) : new FoundPlaces([], []);
        CheckPlaces(places);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Hints = TextIsRight ? [] : [.. FreeTextHints.In(Text).Concat(FreeTextHints.In(Provenance)).Distinct()];
        if (Hints.Count > 0)
        {
            return Page();
        }

        var reference = await submit.Run(
            new Submission(
                SubmissionId, AuthorityId!.Value, Marking!.Value, RiskToSource, Provenance!.Trim(), string.IsNullOrWhiteSpace(SourceReference) ? null : SourceReference.Trim(), Text!.Trim(),
                places.Ids),
            cancel);
        TempData["Done"] = $"Item {reference} is with police for grading.";
        return LocalRedirect(IntelligenceLinks.Mine);
    }

    private void Check()
    {
        if (SubmissionId == Guid.Empty)
        {
            ModelState.AddModelError("", "This form has lost its number: open a new one");
        }

        if (Authorities.All(authority => authority.Value != $"{AuthorityId}"))
        {
            ModelState.AddModelError(nameof(AuthorityId), "Choose which council it is about");
        }

        if (Marking is not { } marking || !Enum.IsDefined(marking))
        {
            ModelState.AddModelError(nameof(Marking), "Choose the protective marking");
        }

        Needs(nameof(Text), Text, LongestText, "Enter what you know");
        Needs(nameof(Provenance), Provenance, LongestSentence, "Enter how you know, in a sentence");
        if (SourceReference?.Length > LongestReference)
        {
            ModelState.AddModelError(nameof(SourceReference), $"Keep the reference under {LongestReference} characters");
        }
    }

    private void CheckPlaces(FoundPlaces places)
    {
        if (FindPlaces.References(Places).Length > FindPlaces.Most)
        {
            ModelState.AddModelError(nameof(Places), $"Enter {FindPlaces.Most} places at most");
        }
        else if (places.Unknown.Count > 0)
        {
            ModelState.AddModelError(nameof(Places), $"No place of this council has the reference {string.Join(", ", places.Unknown)}: check it, or leave it out");
        }
    }

    private void Needs(string field, string? text, int longest, string says)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            ModelState.AddModelError(field, says);
        }
        else if (text.Length > longest)
        {
            ModelState.AddModelError(field, $"Keep it under {longest} characters");
        }
    }

    private async Task Load(CancellationToken cancel)
    {
        Words = await readWords.Run(cancel);
        var (every, ids) = (person.SeesEveryAuthority, person.AuthorityIds.ToArray());
        Authorities = await db.Authorities.Where(authority => every || ids.Contains(authority.Id)).OrderBy(authority => authority.Name).Take(MostAuthorities)
            .Select(authority => new SelectListItem(authority.Name, authority.Id.ToString())).ToListAsync(cancel);
    }
}
