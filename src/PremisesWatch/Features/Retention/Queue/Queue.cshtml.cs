using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention.Queue;

public sealed class QueueModel(ReadReviews read, ProposeDisposal propose, ICurrentPerson person) : PageModel
{
    public ReviewPage Found { get; private set; } = new([], null);

    public string Caption => "Records to review, those that ran out longest ago first";

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty]
    public Guid[] Ids { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public string? Next => Found.Next is { } last ? RetentionLinks.After(RetentionLinks.ToReview, last) : null;

    public bool Ticks(ReviewRow row) => !row.Held && row.Review.Suggestion == RetentionSuggestion.Dispose && row.Class.MayReview(person.Roles);

    public async Task OnGet(CancellationToken cancel) => Found = await read.Page(ReviewState.ToReview, After, cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (RetentionWords.ProblemOf(Reason) is { } problem)
        {
            ModelState.AddModelError(nameof(Reason), problem);
        }

        if (Ids.Length is 0 or > ProposeDisposal.MostAtOnce)
        {
            ModelState.AddModelError(nameof(Reason), $"Choose between 1 and {ProposeDisposal.MostAtOnce} records");
        }

        if (!ModelState.IsValid)
        {
            await OnGet(cancel);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var many = await propose.Ticked(Ids, Reason!.Trim(), cancel);
        TempData["Done"] = $"{many} of {Ids.Length} proposed for disposal. A second person decides.";
        return LocalRedirect(RetentionLinks.ToReview);
    }
}
