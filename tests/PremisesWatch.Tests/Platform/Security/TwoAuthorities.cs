using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using PremisesWatch.Data.Audit;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Geo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>Two authorities with a record of every kind in each. Whatever is the other's says <see cref="Far"/>.</summary>
public abstract class TwoAuthorities : AppTests
{
    /// <summary>Stands in every text of the other authority, and nowhere else.</summary>
    protected const string Far = "Farside";

    protected static readonly Role[] EveryRole = Enum.GetValues<Role>();

    private protected Records Ours { get; private set; } = null!;

    private protected Records Theirs { get; private set; } = null!;

    private protected List<AppEndpoint> Endpoints { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Ours = await Make("Nearside", 1);
        Theirs = await Make(Far, 2);
        await PolicyThatWaits();
        Endpoints = await AppEndpoint.All(App);
    }

    private protected Task<Person> Ourselves(Role role) => App.Build.Person(role, Ours.Authority);

    private async Task<Records> Make(string name, int number)
    {
        var authority = await App.Build.Authority(name);
        await App.WithDb(db => db.Authorities.Where(known => known.Id == authority.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.FhrsCode, name), Cancel));
        var officer = await Officer(name, authority);
        var runs = await App.Build.Add(new Operator { Id = Id(), Name = $"{name} Holdings" });
        var ward = await App.Build.Add(new Ward { AuthorityId = authority.Id, Code = name, Name = $"{name} ward", Boundary = Square(number) });
        var place = await App.Build.Premises(authority, $"{name} Takeaway", with: premises =>
        {
            (premises.AddressLine2, premises.OperatorId, premises.WardId) = ($"{name} Parade", runs.Id, ward.Id);
            premises.Point = Points.At(310000 + (5000 * number), 430000);
        });
        await App.Run((AssessPremises assess) => assess.Run(place.Id, "first", null, Cancel));
        var import = await Import(name, authority, number);
        return new Records(
            authority, place.Id, runs.Id, await Visit(name, place, officer), await Planned(name, place, officer), await Flag(name, place),
            await Cover(authority, officer), import, ward.Id, number, officer.Id,
            await Licence(name, authority, import), await Upload(name, authority, officer), await Question(name, place, import, number + 10, officer), await Sample(authority),
            await Item(name, place, officer), await Hold(name, place, officer), await Review(name, place, officer));
    }

    /// <summary>A policy that would move a place of each.</summary>
    private async Task PolicyThatWaits()
    {
        var document = await App.WithDb(db => db.RiskPolicies.Select(policy => policy.Document).SingleAsync(Cancel));
        var policy = RiskPolicyDocument.Read(document) with { Version = 2 };
        await App.Build.Add(new RiskPolicyVersion { Version = 2, Document = RiskPolicyDocument.Write(policy), TrialAskedAt = Now, TriedAt = Now });
        foreach (var records in (Records[])[Ours, Theirs])
        {
            await App.Build.Add(new PolicyMove { PolicyVersion = 2, PremisesId = records.Premises, AuthorityId = records.Authority.Id, Was = Band.D, Now = Band.B, TriedAt = Now });
        }
    }

    private async Task<Person> Officer(string name, Authority authority)
    {
        var officer = await App.Build.Person(Role.Cplo, authority);
        await App.WithDb(db => db.Users.Where(person => person.Id == officer.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.Name, $"{name} Officer"), Cancel));
        return officer;
    }

    private async Task<Guid> Visit(string name, Premises place, Person officer) => (await App.Build.Add(new Visit
    {
        Id = Id(), Reference = $"V-{name}", SubmissionId = Id(), ContentHash = "x", PremisesId = place.Id, AuthorityId = place.AuthorityId, OfficerId = officer.Id,
        ArrivedAt = Now, LeftAt = Now.AddMinutes(30), BasisOfEntry = "consent", Notes = $"Quiet in {name}.", RecordedAt = Now, RecordedBy = officer.Id,
    })).Id;

    private async Task<Guid> Planned(string name, Premises place, Person officer) => (await App.Build.Add(new PlannedVisit
    {
        Id = Id(), PremisesId = place.Id, AuthorityId = place.AuthorityId, OfficerId = officer.Id, PlannedOn = new DateOnly(2026, 11, 3),
        Why = $"Due in {name}", PlannedBy = officer.Id, PlannedAt = Now,
    })).Id;

    /// <summary>On a record that is not there, so that the others can be decided.</summary>
    private async Task<Guid> Hold(string name, Premises place, Person officer) => (await App.Build.Add(new LegalHold
    {
        Id = Id(), AuthorityId = place.AuthorityId, RecordKind = RecordKind.Visit, RecordId = Id(), Reference = $"V-{name}-3", Reason = $"Inquiry in {name}", PlacedBy = officer.Id, PlacedAt = Now,
    })).Id;

    /// <summary>One that waits, one that is proposed, and what is left of a third.</summary>
    private async Task<Guid> Review(string name, Premises place, Person officer)
    {
        await App.Build.Add(new Tombstone
        {
            Id = Id(), AuthorityId = place.AuthorityId, RecordKind = RecordKind.Visit, Reference = $"V-{name}-0", ClassCode = "visit-plain", MadeAt = Now.AddYears(-8), DisposedAt = Now,
            ProposedBy = officer.Id, ProposedAt = Now, ConfirmedBy = (await App.Build.Person(Role.Manager, await App.WithDb(db => db.Authorities.SingleAsync(known => known.Id == place.AuthorityId, Cancel)))).Id,
        });
        await App.Build.Add(Of($"V-{name}-2", ReviewState.Proposed));
        return (await App.Build.Add(Of($"V-{name}-1", ReviewState.ToReview))).Id;

        RetentionReview Of(string reference, ReviewState state) => new()
        {
            Id = Id(), AuthorityId = place.AuthorityId, RecordKind = RecordKind.Visit, RecordId = Id(), Reference = reference, PremisesId = place.Id, ClassCode = "visit-plain",
            Suggestion = RetentionSuggestion.Dispose, CountedFrom = Now.AddYears(-8), DueOn = new DateOnly(2025, 11, 3), FoundAt = Now, State = state,
            ProposedBy = state == ReviewState.Proposed ? officer.Id : null, ProposedAt = state == ReviewState.Proposed ? Now : null,
            ReasonCode = state == ReviewState.Proposed ? DisposalReason.PeriodEnded : null, Reason = $"Over in {name}", RecordPrint = state == ReviewState.Proposed ? [1] : null,
        };
    }

    /// <summary>Graded, shared at its place, and due for review.</summary>
    private async Task<Guid> Item(string name, Premises place, Person author)
    {
        var item = new IntelligenceItem { Id = Id(), AuthorityId = place.AuthorityId, Reference = $"I-{name}", AuthorId = author.Id, AuthorRole = Role.Cplo, SubmittedAt = Now };
        item.GradeAs(new Grading(SourceGrade.Untested, AssessmentGrade.B, HandlingCode.P, null, null, new DateOnly(2026, 11, 1)), author.Id, Now);
        await App.Build.Add(item);
        await App.Build.Add(new IntelligenceItem { Id = Id(), AuthorityId = place.AuthorityId, Reference = $"I-{name}-2", AuthorId = author.Id, AuthorRole = Role.Cplo, SubmittedAt = Now });
        await App.Build.Add(new FullText { ItemId = item.Id, AuthorityId = place.AuthorityId, AuthorId = author.Id, Provenance = $"Told in {name}", Text = $"Heard in {name}." });
        await App.Build.Add(new PremisesLink { ItemId = item.Id, PremisesId = place.Id, AuthorityId = place.AuthorityId, AuthorId = author.Id, LinkedAt = Now });
        await App.Build.Add(new SanitisedText
        {
            ItemId = item.Id, PremisesId = place.Id, AuthorityId = place.AuthorityId, Reference = item.Reference, Text = $"Said of {name}.", Source = SourceGrade.Untested,
            Assessment = AssessmentGrade.B, Handling = HandlingCode.P, ReleasedAt = Now,
        });
        await App.Build.Add(new ItemSign
        {
            Id = Id(), ItemId = item.Id, PremisesId = place.Id, AuthorityId = place.AuthorityId, AuthorId = author.Id, IndicatorCode = "T09", CatalogueVersion = 1, Severity = 3,
            ObservedAt = Now, SourceKey = "item:one",
        });
        await App.Build.Add(new Disclosure
        {
            Id = Id(), ItemId = item.Id, PremisesId = place.Id, AuthorityId = place.AuthorityId, Reference = item.Reference, Grade = "2BP", ReleasedAt = Now, PersonId = author.Id,
            DisclosedAt = Now, Organisation = "police", RecipientRole = "investigating-officer", Purpose = "prevent-crime", LegalBasis = "law-enforcement",
        });
        return item.Id;
    }

    private async Task<Guid> Flag(string name, Premises place)
    {
        await App.Run((RaiseFlag raise) => raise.Run(new FlagToRaise(place.Id, place.AuthorityId, FlagKind.RiseToA, name, $"Rose in {name}"), Cancel));
        return await App.WithDb(db => db.Flags.Where(flag => flag.PremisesId == place.Id).Select(flag => flag.Id).SingleAsync(Cancel));
    }

    private async Task<Guid> Cover(Authority authority, Person officer) => (await App.Build.Add(new Cover
    {
        Id = Id(), AuthorityId = authority.Id, Role = Role.Cplo, PersonId = officer.Id, From = Now.AddDays(-1), To = Now.AddDays(30), EnteredBy = officer.Id,
    })).Id;

    /// <summary>A record that may be the place; and an answer that was given of another.</summary>
    private async Task<Guid> Question(string name, Premises place, Guid import, long record, Person officer)
    {
        await App.Build.Add(new MatchAnswer
        {
            Id = Id(), AuthorityId = place.AuthorityId, SchemeCode = "fhrsid", Value = $"{record + 100}", PremisesId = place.Id, Name = $"{name} Grill", AnsweredBy = officer.Id, AnsweredAt = Now,
        });
        return (await App.Build.Add(new MatchQuestion
        {
            Id = Id(), AuthorityId = place.AuthorityId, SchemeCode = "fhrsid", Value = $"{record}", PremisesId = place.Id, Rank = 1, Score = 60, Lines = "[]", Name = $"{name} Arms",
            ImportRunId = import, AskedAt = Now,
        })).Id;
    }

    /// <summary>A file that was checked and not yet applied, with a problem; and what waits from an earlier one.</summary>
    private async Task<Guid> Import(string name, Authority authority, int number)
    {
        var run = await App.Build.Add(new ImportRun
        {
            Id = Id(), Format = "fhrs", FileName = $"{name}.xml", StartedAt = Now, State = ImportState.Checked,
        });
        await App.Build.Add(new ImportPart { ImportRunId = run.Id, Number = 1, FileName = run.FileName, AuthorityCodes = [name], AuthorityNames = [authority.Name] });
        await App.Build.Add(new ImportRowProblem { Id = Id(), ImportRunId = run.Id, Part = 1, Record = 1, Name = $"{name} Caravan", Message = "No type" });
        await App.Build.Add(Listing(number, ListingState.OtherType));
        await App.Build.Add(Listing(number + 10, ListingState.ToReview));
        return run.Id;

        FhrsListing Listing(long id, ListingState state) => new()
        {
            FhrsId = id, AuthorityId = authority.Id, State = state, BusinessName = $"{name} Arms", BusinessTypeId = 7843, FirstImportId = run.Id,
            LastImportId = run.Id, LastListedOn = new DateOnly(2026, 10, 1),
        };
    }

    /// <summary>One that waits for its place.</summary>
    private async Task<Guid> Licence(string name, Authority authority, Guid import) => (await App.Build.Add(new Licence
    {
        Id = Id(), AuthorityId = authority.Id, Number = $"{name} 1", State = LicenceState.ToReview, PremisesName = $"{name} Inn", FirstImportId = import, LastImportId = import,
    })).Id;

    private async Task<Guid> Sample(Authority authority) => (await App.Build.Add(new AuditSample
    {
        Id = Id(), AuthorityId = authority.Id, Month = new DateOnly(2026, 10, 1), Seed = "invented", DrawnFrom = 0, DrawnAt = Now,
    })).Id;

    private async Task<Guid> Upload(string name, Authority authority, Person officer) => (await App.Build.Add(new LicenceUpload
    {
        Id = Id(), AuthorityId = authority.Id, FileName = $"{name}.csv", Content = "Licence Number,Premises Name\r\n1,A\r\n"u8.ToArray(), UploadedBy = officer.Id, UploadedAt = Now,
    })).Id;

    private static MultiPolygon Square(int number)
    {
        var envelope = new Envelope(307500 + (5000 * number), 312500 + (5000 * number), 427500, 432500);
        return Points.Factory.CreateMultiPolygon([(Polygon)Points.Factory.ToGeometry(envelope)]);
    }

    private DateTimeOffset Now => App.Clock.GetUtcNow();

    private Guid Id() => Guid.CreateVersion7(Now);
}
