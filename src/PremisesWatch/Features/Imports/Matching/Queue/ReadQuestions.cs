using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Matching.Queue;

public sealed record QuestionRow(Guid Id, string SchemeCode, string Value, string Name, string? Postcode, Guid PremisesId, string Premises, double Score, DateTimeOffset AskedAt);

/// <param name="Total">One more than 1,000 where there are more than that.</param>
/// <param name="Next">Where the list goes on; null at its end.</param>
public sealed record QuestionPage(IReadOnlyList<QuestionRow> Rows, int Total, string? Next);

/// <summary>What waits for a person to say whether it is a place that is here.</summary>
[Operation]
public sealed class ReadQuestions(PremisesWatchDb db)
{
    private const int Size = 25;

    public async Task<QuestionPage> Page(string? source, string? after, CancellationToken cancel = default)
    {
        var open = QueueSql.Open(db, source).AsNoTracking();
        var rest = Place(after) is { } place ? open.After(place.AskedAt, place.Id) : open;
        var rows = await (
            from question in rest.InOrder().Take(Size + 1)
            join premises in db.Premises on question.PremisesId equals premises.Id
            orderby question.AskedAt, question.Id
            select new QuestionRow(
                question.Id, question.SchemeCode, question.Value, question.Name, question.Postcode, premises.Id, premises.Name, question.Score, question.AskedAt)).ToListAsync(cancel);
        var shown = rows.Take(Size).ToList();
        return new QuestionPage(shown, await Count(source, cancel), rows.Count > Size ? Mark(shown[^1].AskedAt, shown[^1].Id) : null);
    }

    /// <summary>Up to one more than 1,000.</summary>
    public Task<int> Count(string? source = null, CancellationToken cancel = default) => QueueSql.Count(db, source, cancel);

    /// <summary>The question that comes after this one, or the first where there is none after it; null where none is left.</summary>
    public async Task<Guid?> After(MatchQuestion question, CancellationToken cancel = default)
    {
        var others = QueueSql.Open(db).Where(other => other.Id != question.Id && !(other.AuthorityId == question.AuthorityId && other.SchemeCode == question.SchemeCode && other.Value == question.Value));
        return await others.After(question.AskedAt, question.Id).InOrder().Select(other => (Guid?)other.Id).FirstOrDefaultAsync(cancel)
            ?? await others.InOrder().Select(other => (Guid?)other.Id).FirstOrDefaultAsync(cancel);
    }

    private static string Mark(DateTimeOffset askedAt, Guid id) => FormattableString.Invariant($"{askedAt.UtcTicks}~{id:N}");

    private static (DateTimeOffset AskedAt, Guid Id)? Place(string? mark) =>
        mark?.Split('~') is [var ticks, var id] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at) && at >= 0 && at <= DateTimeOffset.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var guid)
            ? (new DateTimeOffset(at, TimeSpan.Zero), guid)
            : null;
}
