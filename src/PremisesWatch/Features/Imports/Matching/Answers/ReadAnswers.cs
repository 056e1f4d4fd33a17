using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Matching.Answers;

public sealed record AnswerRow(
    Guid Id, string SchemeCode, string Value, string Name, Guid PremisesId, string Premises, bool IsSame, string? By, DateTimeOffset At, DateTimeOffset? TakenBackAt);

/// <summary>What was answered, newest first.</summary>
[Operation]
public sealed class ReadAnswers(PremisesWatchDb db)
{
    private const int Size = 50;

    /// <param name="before">The last answer of the page before; null for the first page.</param>
    public async Task<(IReadOnlyList<AnswerRow> Rows, Guid? Next)> Page(Guid? before, CancellationToken cancel = default)
    {
        var last = await db.MatchAnswers.AsNoTracking().SingleOrDefaultAsync(answer => answer.Id == before, cancel);
        var answers = last is null ? db.MatchAnswers : db.MatchAnswers.Where(answer =>
            answer.AnsweredAt < last.AnsweredAt || (answer.AnsweredAt == last.AnsweredAt && answer.Id.CompareTo(last.Id) < 0));
        var rows = await (
            from answer in answers.OrderByDescending(answer => answer.AnsweredAt).ThenByDescending(answer => answer.Id).Take(Size + 1)
            join premises in db.Premises on answer.PremisesId equals premises.Id
            orderby answer.AnsweredAt descending, answer.Id descending
            select new AnswerRow(
                answer.Id, answer.SchemeCode, answer.Value, answer.Name, premises.Id, premises.Name, answer.IsSame,
                db.Users.Where(person => person.Id == answer.AnsweredBy).Select(person => person.Name).FirstOrDefault(), answer.AnsweredAt, answer.TakenBackAt)).ToListAsync(cancel);
        return (rows.Take(Size).ToList(), rows.Count > Size ? rows[Size - 1].Id : null);
    }
}
