using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.BrowserTests.Pages;

/// <summary>Records whose time has run out, which the demonstration is too young for.</summary>
public sealed class OldRecords
{
    public Guid Hold { get; } = Guid.CreateVersion7();

    public Guid Waiting { get; } = Guid.CreateVersion7();

    public Guid Proposed { get; } = Guid.CreateVersion7();

    public Guid Held { get; } = Guid.CreateVersion7();

    /// <summary>A visit that is no more.</summary>
    public Guid Disposed { get; } = Guid.CreateVersion7();

    internal async Task Add(PremisesWatchDb db, Guid place, (Guid Cplo, Guid Other) people, DateTimeOffset now)
    {
        var authority = await db.Premises.Where(known => known.Id == place).Select(known => known.AuthorityId).SingleAsync();
        var held = Review(Held, "V-2015-000003", ReviewState.ToReview);
        db.AddRange(
            Review(Waiting, "V-2015-000001", ReviewState.ToReview), Review(Proposed, "V-2015-000002", ReviewState.Proposed), held,
            new LegalHold { Id = Hold, AuthorityId = authority, RecordKind = RecordKind.Visit, RecordId = held.RecordId, Reference = held.Reference, Reason = "Asked for by the inquiry, letter 7", PlacedBy = people.Cplo, PlacedAt = now },
            new LegalHold
            {
                Id = Guid.CreateVersion7(), AuthorityId = authority, PremisesId = place, Reference = "P-000001", Reason = "Claim 9", PlacedBy = people.Cplo, PlacedAt = now.AddDays(-9),
                LiftedBy = people.Other, LiftedAt = now.AddDays(-2), LiftedBecause = "The claim was settled",
            });
        var stone = new Tombstone
        {
            Id = Guid.CreateVersion7(), AuthorityId = authority, RecordKind = RecordKind.Visit, Reference = "V-2015-000004", ClassCode = "visit-plain", MadeAt = now.AddYears(-9), DisposedAt = now,
            ProposedBy = people.Cplo, ProposedAt = now.AddDays(-1), ConfirmedBy = people.Other,
        };
        db.AddRange(stone, new TombstonePart { RecordId = Disposed, TombstoneId = stone.Id, AuthorityId = authority });
        await db.SaveChangesAsync();

        RetentionReview Review(Guid id, string reference, ReviewState state)
        {
            var visit = new Visit
            {
                Id = Guid.CreateVersion7(), Reference = reference, SubmissionId = Guid.CreateVersion7(), ContentHash = "x", PremisesId = place, AuthorityId = authority, OfficerId = people.Cplo,
                ArrivedAt = now.AddYears(-9), LeftAt = now.AddYears(-9).AddMinutes(30), BasisOfEntry = "consent", NoneSeen = true, RecordedAt = now.AddYears(-9), RecordedBy = people.Cplo,
            };
            db.Add(visit);
            var proposed = state == ReviewState.Proposed;
            return new RetentionReview
            {
                Id = id, AuthorityId = authority, RecordKind = RecordKind.Visit, RecordId = visit.Id, Reference = reference, PremisesId = place, ClassCode = "visit-plain",
                Suggestion = RetentionSuggestion.Dispose, CountedFrom = visit.RecordedAt, DueOn = DateOnly.FromDateTime(visit.RecordedAt.AddYears(7).Date), FoundAt = now, State = state,
                ProposedBy = proposed ? people.Cplo : null, ProposedAt = proposed ? now : null, ReasonCode = proposed ? DisposalReason.PeriodEnded : null,
                Reason = proposed ? "Nobody asked for it in years" : null, RecordPrint = proposed ? [1] : null,
            };
        }
    }
}
