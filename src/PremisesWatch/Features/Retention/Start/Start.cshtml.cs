using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Retention.Holds;
using PremisesWatch.Features.Retention.Queue;

namespace PremisesWatch.Features.Retention.Start;

public sealed class StartModel(PremisesWatchDb db, ReadReviews reviews, ReadHolds holds) : PageModel
{
    private const int MostClasses = 100;

    public int ToReview { get; private set; }

    public int Proposed { get; private set; }

    public int Holds { get; private set; }

    public IReadOnlyList<RetentionClass> Classes { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        (ToReview, Proposed) = (await reviews.Count(ReviewState.ToReview, cancel), await reviews.Count(ReviewState.Proposed, cancel));
        Holds = await holds.CountInForce(cancel);
        Classes = await db.RetentionClasses.AsNoTracking().OrderBy(known => known.SortOrder).Take(MostClasses).ToListAsync(cancel);
    }
}
