using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.BrowserTests.Pages;

/// <summary>Items of intelligence about one place, beside those of the demonstration.</summary>
internal sealed class InventedItems(PremisesWatchDb db, int authority, Guid place, Guid author, Guid police, Guid manager, DateTimeOffset now)
{
    public async Task Add(Guid waiting, Guid graded, Guid disclosed)
    {
        Give(waiting, 1, risk: false);
        Give(Guid.CreateVersion7(now), 2, risk: true);
        var item = Give(graded, 3, risk: false);
        var today = now.UkDate();
        item.GradeAs(new Grading(SourceGrade.Untested, AssessmentGrade.B, HandlingCode.C, "Tell nobody at the door.", today.AddDays(60), today.AddDays(-1)), police, now);
        db.Add(new SanitisedText
        {
            ItemId = graded, PremisesId = place, AuthorityId = authority, Reference = item.Reference, Text = "Young people come and go late.", Source = SourceGrade.Untested,
            Assessment = AssessmentGrade.B, Handling = HandlingCode.C, Conditions = item.HandlingConditions, ConditionsExpireOn = item.ConditionsExpireOn, ReleasedAt = now,
        });
        db.Add(new GradingNote { Id = Guid.CreateVersion7(now), ItemId = graded, AuthorityId = authority, Grade = item.Grade!, Notes = "New to us.", WrittenBy = police, WrittenAt = now });
        db.Add(new ItemSign
        {
            Id = Guid.CreateVersion7(now), ItemId = graded, PremisesId = place, AuthorityId = authority, AuthorId = author, IndicatorCode = "T11", CatalogueVersion = 1, Severity = 4,
            ObservedAt = now.AddDays(-2), Source = SourceGrade.Untested, Assessment = AssessmentGrade.B, SourceKey = "item:invented",
        });
        db.Add(new ConditionsAcknowledgement { Id = Guid.CreateVersion7(now), ItemId = graded, AuthorityId = authority, PersonId = manager, Conditions = item.HandlingConditions!, AcknowledgedAt = now });
        db.Add(new Disclosure
        {
            Id = disclosed, ItemId = graded, PremisesId = place, AuthorityId = authority, Reference = item.Reference, Grade = item.Grade!, ReleasedAt = now, PersonId = manager, DisclosedAt = now,
            Organisation = "childrens-services", RecipientRole = "social-worker", Purpose = "protect-children", LegalBasis = "children-act-11",
        });
        await db.SaveChangesAsync();
    }

    private IntelligenceItem Give(Guid id, int number, bool risk)
    {
        var item = new IntelligenceItem
        {
            Id = id, AuthorityId = authority, Reference = $"I-2026-9{number:D5}", RiskToSource = risk, AuthorId = author, AuthorRole = Role.AwakenTeam, SubmittedAt = now,
        };
        db.Add(item);
        db.Add(new FullText { ItemId = id, AuthorityId = authority, AuthorId = author, RiskToSource = risk, Provenance = "Told by somebody who works nearby", Text = "Seen at the back gate." });
        db.Add(new PremisesLink { ItemId = id, PremisesId = place, AuthorityId = authority, AuthorId = author, LinkedAt = now });
        return item;
    }
}
