using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Matching.Question;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Matching.Part;

/// <param name="Own">The place that the record became; null where it waits for one.</param>
public sealed record PartedNumber(Guid? Own);

/// <summary>Takes a record that was joined wrongly from its place: it becomes a place of its own or waits for one, and the two are never joined again.</summary>
[Operation]
public sealed class PartNumber(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, IServiceProvider services)
{
    /// <returns>Null where the record is not joined to this one.</returns>
    public Task<PartedNumber?> Run(Guid premisesId, string scheme, string value, CancellationToken cancel = default) => db.InTransaction(async () =>
    {
        await QuestionSql.LockRecord(db, scheme, value, cancel);
        await db.LockPremises(premisesId, cancel);
        var premises = await db.Premises.SingleOrDefaultAsync(known => known.Id == premisesId, cancel);
        if (premises is null || !await MatchSource.Of(scheme).Unjoin(services, value, premisesId, cancel))
        {
            return null;
        }

        var question = await db.MatchQuestions.SingleAsync(open => open.SchemeCode == scheme && open.Value == value && open.PremisesId == premisesId, cancel);
        db.MatchQuestions.Remove(question);
        await TakeBack(premisesId, scheme, value, cancel);
        db.MatchAnswers.Add(new MatchAnswer
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AuthorityId = premises.AuthorityId,
            SchemeCode = scheme,
            Value = value,
            PremisesId = premisesId,
            Name = question.Name,
            AnsweredBy = person.Id,
            AnsweredAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancel);
        return new PartedNumber(await MatchSource.Of(scheme).Take(services, value, cancel));
    }, cancel);

    private Task TakeBack(Guid premisesId, string scheme, string value, CancellationToken cancel) => db.MatchAnswers
        .Where(answer => answer.SchemeCode == scheme && answer.Value == value && answer.PremisesId == premisesId && answer.TakenBackAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(answer => answer.TakenBackAt, clock.GetUtcNow()).SetProperty(answer => answer.TakenBackBy, person.Id), cancel);
}
