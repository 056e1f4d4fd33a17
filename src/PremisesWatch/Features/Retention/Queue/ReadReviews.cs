using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention.Queue;

/// <summary>Reviews of the person's authorities, those due longest first.</summary>
[Operation]
public sealed class ReadReviews(PremisesWatchDb db, ICurrentPerson person)
{
    public const int PageSize = 50;

    /// <summary>Counted no further: nobody reads a larger number otherwise.</summary>
    public const int CountedTo = 1_000;

    public Task<int> Count(ReviewState state, CancellationToken cancel = default) =>
        QueueSql.Count(db, state.ToString(), [.. person.AuthorityIds], person.SeesEveryAuthority, CountedTo, cancel);

    /// <param name="after">The last row of the page before; anything else begins at the start.</param>
    public async Task<ReviewPage> Page(ReviewState state, Guid? after, CancellationToken cancel = default)
    {
        var reviews = db.RetentionReviews.AsNoTracking().Where(review => review.State == state);
        if (after is { } id && await reviews.Where(review => review.Id == id).Select(review => (DateOnly?)review.DueOn).SingleOrDefaultAsync(cancel) is { } due)
        {
            reviews = reviews.Where(review => review.DueOn > due || (review.DueOn == due && review.Id.CompareTo(id) > 0));
        }

        var rows = await Rows(reviews.OrderBy(review => review.DueOn).ThenBy(review => review.Id).Take(PageSize + 1), cancel);
        var page = rows.Take(PageSize).ToList();
        return new ReviewPage(page, rows.Count > PageSize ? page[^1].Review.Id : null);
    }

    public async Task<ReviewRow?> One(Guid id, CancellationToken cancel = default) =>
        (await Rows(db.RetentionReviews.AsNoTracking().Where(review => review.Id == id), cancel)).SingleOrDefault();

    private async Task<List<ReviewRow>> Rows(IQueryable<RetentionReview> reviews, CancellationToken cancel)
    {
        var rows = await (
            from review in reviews
            join known in db.RetentionClasses on review.ClassCode equals known.Code
            join premises in db.Premises on review.PremisesId equals premises.Id into places
            from place in places.DefaultIfEmpty()
            join proposer in db.Users on review.ProposedBy equals proposer.Id into proposers
            from who in proposers.DefaultIfEmpty()
            orderby review.DueOn, review.Id
            select new { review, known, Place = (string?)place.Name, By = who == null ? review.ProposedBy == null ? null : PersonWords.FromElsewhere : who.Name }).ToListAsync(cancel);
        var held = await QueueSql.Held(db, [.. rows.Select(row => row.review.Id)], cancel);
        return rows.ConvertAll(row => new ReviewRow(row.review, row.known, row.Place, row.By, held.Contains(row.review.Id)));
    }
}
