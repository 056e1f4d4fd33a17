using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Retention.Queue;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention.Dispose;

public enum DisposeAnswer
{
    Disposed,

    /// <summary>Of another authority, or not for this person.</summary>
    NotThere,

    /// <summary>Somebody decided before.</summary>
    NotProposed,

    /// <summary>Whoever proposed it cannot be the second.</summary>
    SamePerson,

    /// <summary>Held now or meanwhile: back in the queue.</summary>
    Held,

    /// <summary>Changed since it was proposed: back in the queue.</summary>
    Changed,

    /// <summary>A flag that it raised waits for a decision: back in the queue.</summary>
    OpenFlag,

    /// <summary>There is no such record any more.</summary>
    Gone,
}

/// <summary>
/// The second of two people. The record with all that hangs on it goes, and the figure of its place is worked out without it, in one
/// transaction. Whether it may go is asked once more in the database, which lets nobody else remove it.
/// </summary>
[Operation]
public sealed class DisposeRecord(PremisesWatchDb db, TimeProvider clock, AssessPremises assess, ICurrentPerson person)
{
    public Task<DisposeAnswer> Run(Guid reviewId, CancellationToken cancel = default) => db.InTransaction(() => Dispose(reviewId, cancel), cancel);

    private async Task<DisposeAnswer> Dispose(Guid reviewId, CancellationToken cancel)
    {
        var disposed = await DisposeSql.Dispose(db, reviewId, clock.GetUtcNow(), cancel);
        var answer = disposed.Outcome switch
        {
            "disposed" => DisposeAnswer.Disposed,
            "not_proposed" => DisposeAnswer.NotProposed,
            "same_person" => DisposeAnswer.SamePerson,
            "held" => DisposeAnswer.Held,
            "changed" => DisposeAnswer.Changed,
            "open_flag" => DisposeAnswer.OpenFlag,
            "gone" => DisposeAnswer.Gone,
            _ => DisposeAnswer.NotThere,
        };
        if (answer == DisposeAnswer.Disposed)
        {
            var places = disposed.Places ?? [];
            foreach (var place in await db.Standings.Where(standing => places.Contains(standing.PremisesId)).Select(standing => standing.PremisesId).ToListAsync(cancel))
            {
                await assess.Run(place, "disposal", disposed.TombstoneId, cancel);
            }
        }
        else if (answer is DisposeAnswer.Held or DisposeAnswer.Changed or DisposeAnswer.OpenFlag)
        {
            await SendBack(reviewId, answer, cancel);
        }

        return answer;
    }

    /// <summary>Whoever proposed it looked at something else than what is there now, so that somebody looks again.</summary>
    private Task<int> SendBack(Guid reviewId, DisposeAnswer answer, CancellationToken cancel)
    {
        var (me, now, because) = (person.Id, clock.GetUtcNow(), DisposeWords.Of(answer));
        return db.RetentionReviews.Where(review => review.Id == reviewId).ExecuteUpdateAsync(
            set => set.TakeBack(ReviewState.ToReview, me, now, because).SetProperty(review => review.Suggestion, RetentionSuggestion.Review), cancel);
    }
}
