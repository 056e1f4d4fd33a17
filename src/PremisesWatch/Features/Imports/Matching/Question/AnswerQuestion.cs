using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Matching.Question;

/// <param name="Place">Where the record lies now; null where it waits.</param>
/// <param name="HasNext">There is another place that it may be.</param>
public sealed record AnswerResult(bool IsSame, Guid? Place, bool HasNext = false);

/// <summary>A person says whether a record is a place of ours. It is remembered, and never asked again.</summary>
[Operation]
public sealed class AnswerQuestion(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, IServiceProvider services)
{
    /// <returns>Null where the question is open no longer: somebody was first, or the record or the place is gone.</returns>
    public async Task<AnswerResult?> Run(Guid questionId, bool isSame, CancellationToken cancel = default)
    {
        return await db.MatchQuestions.AsNoTracking().SingleOrDefaultAsync(question => question.Id == questionId, cancel) is { } asked
            ? await db.InTransaction(() => Answer(asked, isSame, cancel), cancel)
            : null;
    }

    private async Task<AnswerResult?> Answer(MatchQuestion asked, bool isSame, CancellationToken cancel)
    {
        await QuestionSql.LockRecord(db, asked.SchemeCode, asked.Value, cancel);
        await db.LockPremises(asked.PremisesId, cancel);
        if (await db.MatchQuestions.AsNoTracking().SingleOrDefaultAsync(question => question.Id == asked.Id, cancel) is not { } open)
        {
            return null;
        }

        db.MatchAnswers.Add(new MatchAnswer
        {
            Id = open.Id,
            AuthorityId = open.AuthorityId,
            SchemeCode = open.SchemeCode,
            Value = open.Value,
            PremisesId = open.PremisesId,
            IsSame = isSame,
            Name = open.Name,
            AnsweredBy = person.Id,
            AnsweredAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
        var moot = OfRecord(open).Where(question => isSame || question.Id == open.Id);
        await moot.ExecuteDeleteAsync(cancel);
        return await Settle(open, isSame, cancel);
    }

    private async Task<AnswerResult> Settle(MatchQuestion open, bool isSame, CancellationToken cancel)
    {
        var source = MatchSource.Of(open.SchemeCode);
        if (isSame)
        {
            await source.Join(services, open.Value, open.PremisesId, cancel);
            return new AnswerResult(true, open.PremisesId);
        }

        var others = await OfRecord(open).AnyAsync(cancel);
        return new AnswerResult(false, others ? null : await source.Take(services, open.Value, cancel), others);
    }

    /// <summary>Numbers of some registers are unique within an authority only.</summary>
    private IQueryable<MatchQuestion> OfRecord(MatchQuestion open) =>
        db.MatchQuestions.Where(question => question.AuthorityId == open.AuthorityId && question.SchemeCode == open.SchemeCode && question.Value == open.Value);
}
