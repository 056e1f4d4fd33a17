using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Retention.Queue;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention.Dispose;

public sealed class ProposedModel(ReadReviews read, DisposeRecord dispose, ICurrentPerson person) : PageModel
{
    public ReviewPage Found { get; private set; } = new([], null);

    public string Caption => "Records proposed for disposal, those that ran out longest ago first";

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty]
    public Guid[] Ids { get; set; } = [];

    [BindProperty]
    public bool Sure { get; set; }

    public string? Next => Found.Next is { } last ? RetentionLinks.After(RetentionLinks.Proposed, last) : null;

    /// <summary>What touches a child is decided one by one.</summary>
    public bool Ticks(ReviewRow row) => !row.Held && !row.Review.TouchesAChild && person.Is(Role.Manager) && row.Review.ProposedBy != person.Id;

    public async Task OnGet(CancellationToken cancel) => Found = await read.Page(ReviewState.Proposed, After, cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!person.Is(Role.Manager))
        {
            return NotFound();
        }

        if (!Sure || Ids.Length is 0 or > ReadReviews.PageSize)
        {
            ModelState.AddModelError(nameof(Sure), Ids.Length == 0 ? "Choose what to dispose of" : $"Confirm that you have looked at those chosen, at most {ReadReviews.PageSize}");
            await OnGet(cancel);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var answers = new List<DisposeAnswer>();
        foreach (var id in Ids.Distinct())
        {
            if (await read.One(id, cancel) is { Review.TouchesAChild: false })
            {
                answers.Add(await dispose.Run(id, cancel));
            }
        }

        TempData["Done"] = Told(answers);
        return LocalRedirect(RetentionLinks.Proposed);
    }

    private static string Told(List<DisposeAnswer> answers) => string.Join(" ", new[] { $"{answers.Count(answer => answer == DisposeAnswer.Disposed)} disposed of." }
        .Concat(answers.Where(answer => answer != DisposeAnswer.Disposed).GroupBy(answer => answer).Select(same => $"{same.Count()}: {DisposeWords.Of(same.Key)}")));
}
