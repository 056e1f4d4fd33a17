using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Matching.Queue;

internal static class QueueSql
{
    /// <summary>More than so many are not counted.</summary>
    public const int MostCounted = 1000;

    /// <summary>Of each record, the likeliest place that is still open to question, in the order in which they are asked; within the person's authorities.</summary>
    public static IQueryable<MatchQuestion> Open(PremisesWatchDb db, string? source = null) => db.MatchQuestions
        .Where(question => source == null || question.SchemeCode == source)
        .Where(question => !db.MatchQuestions.Any(other => other.AuthorityId == question.AuthorityId && other.SchemeCode == question.SchemeCode && other.Value == question.Value
            && (other.Rank < question.Rank || (other.Rank == question.Rank && other.Id.CompareTo(question.Id) < 0))));

    public static IQueryable<MatchQuestion> InOrder(this IQueryable<MatchQuestion> questions) => questions.OrderBy(question => question.AskedAt).ThenBy(question => question.Id);

    public static IQueryable<MatchQuestion> After(this IQueryable<MatchQuestion> questions, DateTimeOffset askedAt, Guid id) =>
        questions.Where(question => question.AskedAt > askedAt || (question.AskedAt == askedAt && question.Id.CompareTo(id) > 0));

    /// <summary>Up to one more than <see cref="MostCounted"/>.</summary>
    public static Task<int> Count(PremisesWatchDb db, string? source, CancellationToken cancel) => Open(db, source).Take(MostCounted + 1).CountAsync(cancel);
}
