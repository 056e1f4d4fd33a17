using PremisesWatch.Data.People;
using PremisesWatch.Domain.Concerns;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Domain.Visits;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>What an authority has beside <see cref="Records"/>: a row of every kind that the web keeps to its authority.</summary>
/// <param name="Override">A band that is held up.</param>
/// <param name="Real">A review of a visit that is there.</param>
/// <param name="Proposed">A review whose disposal waits for a second person.</param>
/// <param name="OfItem">A review of an item of intelligence.</param>
internal sealed record MoreRecords(Guid Override, Guid Real, Guid Proposed, Guid OfItem)
{
    public static async Task<MoreRecords> Make(TestApp app, Records of)
    {
        var (now, authority, name, by) = (app.Clock.GetUtcNow(), of.Authority.Id, of.Authority.Code, of.Person);
        var merged = await app.Build.Premises(of.Authority, $"{name} Cafe");
        await app.Build.Add(new PremisesMerge { Id = Id(), AuthorityId = authority, PremisesId = merged.Id, IntoId = of.Premises, Reason = "One place", MergedBy = by, MergedAt = now });
        await app.Build.Add(new LicenceMapping { Id = Id(), AuthorityId = authority, Name = name, Header = ["A"], Fields = ["number"], SavedAt = now, SavedBy = by });
        await app.Build.Add(new SettingNote { PremisesId = of.Premises, AuthorityId = authority, CashOnly = true, NotedBy = by, NotedAt = now });
        await app.Build.Add(new Assignment { PremisesId = of.Premises, AuthorityId = authority, OfficerId = by, AssignedBy = by, AssignedAt = now });
        await app.Build.Add(new WardOfficer { WardId = of.Ward, AuthorityId = authority, OfficerId = by });
        await app.Build.Add(new Amendment { Id = Id(), AuthorityId = authority, VisitId = of.Visit, Kind = AmendmentKind.Withdrawn, Reason = "Another place", MadeBy = by, MadeAt = now });
        await app.Build.Add(new VisitDraft { SubmissionId = Id(), PersonId = by, AuthorityId = authority, PremisesId = of.Premises, Fields = "[]", OpenedAt = now, KeptAt = now });
        await app.Build.Add(new Concern { Id = Id(), Reference = $"C-{name}", ReceivedAt = now, AuthorityId = authority, Place = $"{name} Parade", Text = "Told" });
        await app.Build.Add(new Observation
        {
            Id = Id(), PremisesId = of.Premises, AuthorityId = authority, IndicatorCode = "T01", CatalogueVersion = 1, Severity = 4, ProvenanceCode = Provenance.ThePremises,
            SourceKey = "premises", ObservedAt = now, RecordedAt = now, RecordedBy = by,
        });
        await app.Build.Add(new RiskAssessment { Id = Id(), PremisesId = of.Premises, AuthorityId = authority, PolicyVersion = 1, AssessedAt = now.AddDays(-10), Band = Band.B, Cause = "first", LinesOfId = Id() });
        await app.Build.Add(new SavedSearch { Id = Id(), PersonId = by, Name = "Takeaways", Query = "?q=takeaway" });
        await Retention(app, of);
        await AtTheTop(app, of);
        var held = await app.Build.Add(new BandOverride
        {
            Id = Id(), PremisesId = of.Premises, AuthorityId = authority, Band = Band.B, Reason = "Asked for", ProposedBy = by, ProposedAt = now, Until = now.AddDays(60),
        });
        return new MoreRecords(
            held.Id, await Review(app, of, RecordKind.Visit, of.Visit, "visit-plain", proposed: false), await Review(app, of, RecordKind.Visit, Id(), "visit-plain", proposed: true),
            await Review(app, of, RecordKind.IntelligenceItem, of.Item, "item-graded", proposed: false));

        Guid Id() => Guid.CreateVersion7(now);
    }

    /// <summary>A role that waits for a manager.</summary>
    public static Task RoleThatWaits(TestApp app, Guid person) => app.Build.Add(new RoleGrant { PersonId = person, Role = Role.Manager, GrantedAt = app.Clock.GetUtcNow() });

    /// <summary>It rests on a police item, and its step brought it to one person, and to who wrote the records.</summary>
    public static async Task<Guid> RestrictedFlag(TestApp app, Records of, Person told)
    {
        var now = app.Clock.GetUtcNow();
        var flag = await app.Build.Add(Flag(of, now, $"F-{of.Authority.Code}-R", restricted: true));
        var step = await app.Build.Add(new EscalationStep { Id = Guid.CreateVersion7(now), FlagId = flag.Id, AuthorityId = flag.AuthorityId, Step = 1, DueAt = now, TakenAt = now });
        foreach (var (person, role) in new[] { (told.Id, Role.LicensingOfficer), (of.Person, Role.Cplo) })
        {
            await app.Build.Add(new EscalationItem
            {
                Id = Guid.CreateVersion7(now), StepId = step.Id, FlagId = flag.Id, AuthorityId = flag.AuthorityId, PersonId = person, Role = role, SentAt = now,
            });
        }

        return flag.Id;
    }

    /// <summary>Every step was taken, and nobody decided.</summary>
    private static Task AtTheTop(TestApp app, Records of) => app.Build.Add(Flag(of, app.Clock.GetUtcNow(), $"F-{of.Authority.Code}-T", restricted: false));

    private static Flag Flag(Records of, DateTimeOffset now, string reference, bool restricted) => new()
    {
        Id = Guid.CreateVersion7(now), Reference = reference, PremisesId = of.Premises, AuthorityId = of.Authority.Id, Kind = FlagKind.ByHand, CauseKey = reference,
        Sentence = $"Asked for in {of.Authority.Code}", Restricted = restricted, RaisedAt = now,
    };

    private static async Task Retention(TestApp app, Records of)
    {
        var now = app.Clock.GetUtcNow();
        await app.Build.Add(new RetentionProgress { AuthorityId = of.Authority.Id, ClassCode = "visit-plain", Rule = "84", ReadTo = now, ReadToId = Guid.CreateVersion7(now) });
        var left = await app.Build.Add(new Tombstone
        {
            Id = Guid.CreateVersion7(now), AuthorityId = of.Authority.Id, RecordKind = RecordKind.Visit, Reference = $"V-{of.Authority.Code}-00", ClassCode = "visit-plain", MadeAt = now.AddYears(-8),
            DisposedAt = now, ProposedBy = of.Person, ProposedAt = now, ConfirmedBy = Guid.CreateVersion7(now),
        });
        await app.Build.Add(new TombstonePart { RecordId = Guid.CreateVersion7(now), TombstoneId = left.Id, AuthorityId = of.Authority.Id });
    }

    private static async Task<Guid> Review(TestApp app, Records of, RecordKind kind, Guid record, string code, bool proposed)
    {
        var now = app.Clock.GetUtcNow();
        return (await app.Build.Add(new RetentionReview
        {
            Id = Guid.CreateVersion7(now), AuthorityId = of.Authority.Id, RecordKind = kind, RecordId = record, Reference = $"{kind}-{of.Authority.Code}-{proposed}", PremisesId = of.Premises,
            ClassCode = code, Suggestion = kind == RecordKind.Visit ? RetentionSuggestion.Dispose : RetentionSuggestion.Review, CountedFrom = now.AddYears(-11), DueOn = new DateOnly(2025, 11, 3), FoundAt = now,
            State = proposed ? ReviewState.Proposed : ReviewState.ToReview, ProposedBy = proposed ? of.Person : null, ProposedAt = proposed ? now : null,
            ReasonCode = proposed ? DisposalReason.PeriodEnded : null, Reason = "Over", RecordPrint = proposed ? [1] : null,
        })).Id;
    }
}
