using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Retention.Holds;

/// <summary>Places a legal hold. What was proposed for disposal under it goes back into the queue in the same transaction.</summary>
[Operation]
public sealed class PlaceHold(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    private const string Because = "A legal hold was placed on it.";

    public Task<LegalHold?> OnAuthority(int authorityId, string reason, CancellationToken cancel = default) =>
        Run(new LegalHold { Id = NewId(), AuthorityId = authorityId, Reason = reason, PlacedBy = person.Id, PlacedAt = clock.GetUtcNow() }, cancel);

    /// <returns>Null where the review is gone, or of another authority.</returns>
    public async Task<LegalHold?> OnRecordOf(Guid reviewId, string reason, CancellationToken cancel = default) =>
        await db.RetentionReviews.AsNoTracking().SingleOrDefaultAsync(review => review.Id == reviewId, cancel) is { } found
            ? await Run(OnRecord(found.AuthorityId, found.RecordKind, found.RecordId, found.Reference ?? RetentionWords.Of(found.RecordKind), reason), cancel)
            : null;

    /// <param name="reference">Such as P-000123, V-2016-000123, I-2016-000012, or F-2016-000045 of a flag that rests on none of them.</param>
    /// <returns>Null where nothing of that reference is in an authority of the person.</returns>
    public async Task<LegalHold?> OnReference(string reference, string reason, CancellationToken cancel = default)
    {
        var known = reference.Trim().ToUpperInvariant();
        if (await db.Premises.AsNoTracking().Where(place => place.Reference == known).Select(place => new { place.Id, place.AuthorityId }).SingleOrDefaultAsync(cancel) is { } found)
        {
            return await Run(
                new LegalHold { Id = NewId(), AuthorityId = found.AuthorityId, PremisesId = found.Id, Reference = known, Reason = reason, PlacedBy = person.Id, PlacedAt = clock.GetUtcNow() }, cancel);
        }

        return await HoldsSql.Record(db, known, cancel) is { } record
            ? await Run(OnRecord(record.AuthorityId, Enum.Parse<RecordKind>(record.RecordKind), record.RecordId, known, reason), cancel)
            : null;
    }

    private Task<LegalHold?> Run(LegalHold hold, CancellationToken cancel) => db.InTransaction(
        async Task<LegalHold?> () =>
        {
            await HoldsSql.Lock(db, hold.AuthorityId, cancel);
            db.LegalHolds.Add(hold);
            await db.SaveChangesAsync(cancel);
            await HoldsSql.SendBack(db, hold.AuthorityId, person.Id, Because, clock.GetUtcNow(), cancel);
            return hold;
        },
        cancel);

    private LegalHold OnRecord(int authorityId, RecordKind kind, Guid id, string reference, string reason) => new()
    {
        Id = NewId(), AuthorityId = authorityId, RecordKind = kind, RecordId = id, Reference = reference, Reason = reason, PlacedBy = person.Id, PlacedAt = clock.GetUtcNow(),
    };

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
