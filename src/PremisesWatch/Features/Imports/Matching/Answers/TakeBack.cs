using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Matching.Question;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Matching.Answers;

/// <param name="Own">The place of its own that the record had become: to be merged, where it is the same place after all.</param>
public sealed record TakenBack(MatchAnswer Answer, Guid? Own);

/// <summary>
/// Takes an answer back. What was joined waits again, and so does what waited for its place; what became a place of its own stays one, to be merged by a person. The answer stays on record.
/// </summary>
[Operation]
public sealed class TakeBack(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, IServiceProvider services)
{
    /// <returns>Null where there is no such answer, or it was taken back already.</returns>
    public async Task<TakenBack?> Run(Guid answerId, CancellationToken cancel = default)
    {
        return await db.MatchAnswers.AsNoTracking().SingleOrDefaultAsync(answer => answer.Id == answerId, cancel) is { } known
            ? await db.InTransaction(() => Void(known, cancel), cancel)
            : null;
    }

    private async Task<TakenBack?> Void(MatchAnswer known, CancellationToken cancel)
    {
        await QuestionSql.LockRecord(db, known.SchemeCode, known.Value, cancel);
        await db.LockPremises(known.PremisesId, cancel);
        if (await db.MatchAnswers.SingleAsync(answer => answer.Id == known.Id, cancel) is not { TakenBackAt: null } answer)
        {
            return null;
        }

        (answer.TakenBackAt, answer.TakenBackBy) = (clock.GetUtcNow(), person.Id);
        await db.SaveChangesAsync(cancel);
        if (!answer.IsSame)
        {
            var own = await Own(answer, cancel);
            if (own is null)
            {
                await MatchSource.Of(answer.SchemeCode).AskAgain(services, answer.Value, answer.PremisesId, cancel);
            }

            return new TakenBack(answer, own);
        }

        await MatchSource.Of(answer.SchemeCode).Unjoin(services, answer.Value, answer.PremisesId, cancel);
        return new TakenBack(answer, null);
    }

    private Task<Guid?> Own(MatchAnswer answer, CancellationToken cancel) => db.ExternalReferences
        .Where(reference => reference.SchemeCode == answer.SchemeCode && reference.Value == answer.Value && reference.PremisesId != answer.PremisesId)
        .Where(reference => db.Premises.Any(premises => premises.Id == reference.PremisesId && premises.AuthorityId == answer.AuthorityId))
        .Select(reference => (Guid?)reference.PremisesId).FirstOrDefaultAsync(cancel);
}
