using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Retention.Propose;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Retention;

/// <summary>A place with old records, and those who decide on them.</summary>
public abstract class RetentionTests : AppTests
{
    /// <summary>Stands in every text of the records, and must stand nowhere once they are disposed of.</summary>
    protected const string Secret = "Zebedee";

    private int _count;

    protected Authority Here { get; private set; } = null!;

    protected Premises Place { get; private set; } = null!;

    protected Person Cplo { get; private set; } = null!;

    protected Person Police { get; private set; } = null!;

    /// <summary>The first of two managers.</summary>
    protected Person Manager { get; private set; } = null!;

    protected Person Second { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Here = await App.Build.Authority("here");
        Place = await App.Build.Premises(Here, "Harbour Grill");
        (Cplo, Police) = (await App.Build.Person(Role.Cplo, Here), await App.Build.Person(Role.PoliceLiaison, Here));
        (Manager, Second) = (await App.Build.Person(Role.Manager, Here), await App.Build.Person(Role.Manager, Here));
    }

    protected DateTimeOffset YearsAgo(int years) => App.Clock.GetUtcNow().AddYears(-years).AddDays(-1);

    protected Task<string> Nightly() => App.Run((ProposeJob job) => job.Run(Cancel));

    protected async Task<Visit> OldVisit(DateTimeOffset at, bool sign = false, Premises? place = null)
    {
        var where = place ?? Place;
        var visit = new Visit
        {
            Id = Id(), Reference = $"V-OLD-{++_count}", SubmissionId = Id(), ContentHash = "x", PremisesId = where.Id, AuthorityId = where.AuthorityId, OfficerId = Cplo.Id,
            ArrivedAt = at, LeftAt = at.AddMinutes(30), BasisOfEntry = "consent", Notes = $"{Secret} was quiet.", SpokenToName = Secret, RecordedAt = at, RecordedBy = Cplo.Id, NoneSeen = !sign,
        };
        visit.Controls.Add(new VisitControl { ControlCode = "cctv", Finding = ControlFinding.Sound });
        visit.Factors.Add(new VisitFactor { FactorCode = "P01", CatalogueVersion = 1 });
        if (sign)
        {
            visit.Observations.Add(Sign(at, where, $"visit:{visit.Id}"));
        }

        return await App.Build.Add(visit);
    }

    protected Task<Observation> OldSign(DateTimeOffset at) => App.Build.Add(Sign(at, Place, "anonymous"));

    protected async Task<IntelligenceItem> OldItem(DateTimeOffset at, bool graded = true)
    {
        var item = new IntelligenceItem { Id = Id(), AuthorityId = Here.Id, Reference = $"I-OLD-{++_count}", AuthorId = Cplo.Id, AuthorRole = Role.Cplo, SubmittedAt = at };
        if (graded)
        {
            item.GradeAs(new Grading(SourceGrade.Untested, AssessmentGrade.B, HandlingCode.P, null, null, at.AddYears(1).ToUniversalTime().Date is var day ? DateOnly.FromDateTime(day) : default), Police.Id, at);
        }

        await App.Build.Add(item);
        await App.Build.Add(new FullText { ItemId = item.Id, AuthorityId = Here.Id, AuthorId = Cplo.Id, Provenance = $"Told by {Secret}", Text = $"{Secret} at the back gate" });
        await App.Build.Add(new PremisesLink { ItemId = item.Id, PremisesId = Place.Id, AuthorityId = Here.Id, AuthorId = Cplo.Id, LinkedAt = at });
        await App.Build.Add(new SanitisedText
        {
            ItemId = item.Id, PremisesId = Place.Id, AuthorityId = Here.Id, Reference = item.Reference, Text = $"Something of {Secret}", Source = SourceGrade.Untested, Assessment = AssessmentGrade.B,
            Handling = HandlingCode.P, ReleasedAt = at,
        });
        await App.Build.Add(new GradingNote { Id = Id(), ItemId = item.Id, AuthorityId = Here.Id, Grade = "2BP", Notes = $"{Secret} is new to us", WrittenBy = Police.Id, WrittenAt = at });
        await App.Build.Add(new ConditionsAcknowledgement { Id = Id(), ItemId = item.Id, AuthorityId = Here.Id, PersonId = Cplo.Id, Conditions = $"Never tell {Secret}", AcknowledgedAt = at });
        return item;
    }

    /// <summary>What the item says was seen at the place, the flag that rests on it, and to whom it was disclosed.</summary>
    protected async Task Tells(IntelligenceItem item, bool decided)
    {
        var sign = await App.Build.Add(new ItemSign
        {
            Id = Id(), ItemId = item.Id, PremisesId = Place.Id, AuthorityId = Here.Id, AuthorId = Cplo.Id, IndicatorCode = "T04", CatalogueVersion = 1, Severity = 3,
            ObservedAt = item.SubmittedAt, Source = SourceGrade.Untested, Assessment = AssessmentGrade.B, SourceKey = "x",
        });
        await App.Build.Add(new Disclosure
        {
            Id = Id(), ItemId = item.Id, PremisesId = Place.Id, AuthorityId = Here.Id, Reference = item.Reference, Grade = "2BP", ReleasedAt = item.SubmittedAt, PersonId = Police.Id,
            DisclosedAt = item.SubmittedAt, Organisation = "x", RecipientRole = "x", Purpose = "x", LegalBasis = "x", Conditions = $"Never tell {Secret}",
        });
        await App.Build.Add(new Flag
        {
            Id = Id(), Reference = $"F-OLD-{++_count}", PremisesId = Place.Id, AuthorityId = Here.Id, Kind = FlagKind.Severity5, CauseKey = $"restricted:{sign.Id}", Restricted = true,
            Sentence = $"Something of {Secret}", RaisedAt = item.SubmittedAt, DecidedAt = decided ? item.SubmittedAt : null, DecidedBy = decided ? Cplo.Id : null,
            Decision = decided ? FlagDecision.Close : null, DecisionReason = decided ? $"It was {Secret}" : null,
        });
    }

    /// <summary>A flag that rests on nothing but itself.</summary>
    /// <param name="at">When it was decided; null for one that is open.</param>
    protected Task<Flag> OldFlag(DateTimeOffset? at, string cause = "x", bool restricted = false, Guid? visit = null) => App.Build.Add(new Flag
    {
        Id = Id(), Reference = $"F-OLD-{++_count}", PremisesId = Place.Id, AuthorityId = Here.Id, Kind = FlagKind.ByHand, CauseKey = $"{cause}-{_count}", Restricted = restricted, VisitId = visit,
        Sentence = $"Something of {Secret}", RaisedAt = (at ?? YearsAgo(12)).AddDays(-1), RaisedBy = Cplo.Id, DecidedAt = at, DecidedBy = at is null ? null : Cplo.Id,
        Decision = at is null ? null : FlagDecision.Close, DecisionReason = at is null ? null : $"It was {Secret}",
    });

    protected Task<List<RetentionReview>> Queue() => App.WithDb(db => db.RetentionReviews.AsNoTracking().OrderBy(review => review.DueOn).ThenBy(review => review.Id).ToListAsync(Cancel));

    protected async Task<RetentionReview> Waiting(Guid record) => (await Queue()).Single(review => review.RecordId == record);

    /// <summary>Posts one of the forms of a review's page, where the page offers it or not.</summary>
    protected async Task<HttpResponseMessage> Decide(Person person, Guid review, string handler, params (string Name, string Value)[] fields)
    {
        var client = await App.Client(person);
        var token = (await client.Page("/")).QuerySelector("form[data-sign-out] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync(
            $"/retention/{review}?handler={handler}",
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]), Cancel);
    }

    protected Task<HttpResponseMessage> Propose(Person person, Guid review) => Decide(person, review, "Propose", ("Code", "PeriodEnded"), ("Because", "Nobody asked for it in years"));

    protected Task<HttpResponseMessage> Dispose(Person person, Guid review) => Decide(person, review, "Dispose", ("Sure", "true"));

    protected async Task Hold(Guid? premises = null, Guid? record = null) => await App.Build.Add(new LegalHold
    {
        Id = Id(), AuthorityId = Here.Id, PremisesId = premises, RecordKind = record is null ? null : RecordKind.Visit, RecordId = record, Reason = "Inquiry 7", PlacedBy = Manager.Id, PlacedAt = App.Clock.GetUtcNow(),
    });

    private Observation Sign(DateTimeOffset at, Premises place, string source) => new()
    {
        Id = Id(), PremisesId = place.Id, AuthorityId = place.AuthorityId, IndicatorCode = "T04", CatalogueVersion = 1, Severity = 3, ProvenanceCode = "officer", SourceKey = source,
        WhatWasSeen = $"{Secret} by the door", ObservedAt = at, RecordedAt = at, RecordedBy = Cplo.Id,
    };

    protected Guid Id() => Guid.CreateVersion7(App.Clock.GetUtcNow());
}
