using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Intelligence.Submit;

/// <param name="Id">Made when the form was opened: a second post of it adds nothing.</param>
/// <param name="Provenance">How the author knows.</param>
/// <param name="SourceReference">Where the source is kept; never who it is.</param>
public sealed record Submission(
    Guid Id, int AuthorityId, ProtectiveMarking Marking, bool RiskToSource, string Provenance, string? SourceReference, string Text, IReadOnlyList<Guid> Places);

/// <summary>Puts an item before police, ungraded: until they grade it, it adds nothing and others read nothing of it.</summary>
[Operation]
public sealed class SubmitItem(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    /// <returns>The reference of the item.</returns>
    public Task<string> Run(Submission given, CancellationToken cancel = default) => db.InTransaction(() => Submit(given, cancel), cancel);

    private async Task<string> Submit(Submission given, CancellationToken cancel)
    {
        var (me, now) = (person.Id, clock.GetUtcNow());
        if (await db.IntelligenceItems.Where(item => item.Id == given.Id && item.AuthorId == me).Select(item => item.Reference).SingleOrDefaultAsync(cancel) is { } before)
        {
            return before;
        }

        var item = new IntelligenceItem
        {
            Id = given.Id,
            AuthorityId = given.AuthorityId,
            Reference = await db.NextItemReference(now.UkDate().Year, cancel),
            Marking = given.Marking,
            RiskToSource = given.RiskToSource,
            AuthorId = me,
            AuthorRole = Readable.Authors.First(role => person.Is(role)),
            SubmittedAt = now,
        };
        db.Add(item);
        db.Add(new FullText
        {
            ItemId = item.Id,
            AuthorityId = item.AuthorityId,
            AuthorId = me,
            RiskToSource = given.RiskToSource,
            Provenance = given.Provenance,
            SourceReference = given.SourceReference,
            Text = given.Text,
        });
        db.AddRange(given.Places.Select(place => new PremisesLink { ItemId = item.Id, PremisesId = place, AuthorityId = item.AuthorityId, AuthorId = me, LinkedAt = now }));
        await db.SaveChangesAsync(cancel);
        return item.Reference;
    }
}
