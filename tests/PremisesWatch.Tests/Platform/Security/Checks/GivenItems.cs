using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>Items of intelligence with all that hangs on them.</summary>
internal static class GivenItems
{
    public static async Task<Guid> Make(TestApp app, Records of, Guid author, Role role, bool risk)
    {
        var (now, authority) = (app.Clock.GetUtcNow(), of.Authority.Id);
        var id = Guid.CreateVersion7(now);
        var item = new IntelligenceItem { Id = id, AuthorityId = authority, Reference = $"I-{of.Authority.Code}-{role}-{risk}", RiskToSource = risk, AuthorId = author, AuthorRole = role, SubmittedAt = now };
        item.GradeAs(new Grading(SourceGrade.Untested, AssessmentGrade.B, HandlingCode.P, null, null, new DateOnly(2027, 5, 3)), of.Person, now);
        await app.Build.Add(item);
        await app.Build.Add(new FullText { ItemId = id, AuthorityId = authority, AuthorId = author, RiskToSource = risk, Provenance = "Told", Text = $"Heard by {role}" });
        await app.Build.Add(new PremisesLink { ItemId = id, PremisesId = of.Premises, AuthorityId = authority, AuthorId = author, LinkedAt = now });
        await app.Build.Add(new SanitisedText
        {
            ItemId = id, PremisesId = of.Premises, AuthorityId = authority, Reference = item.Reference, Text = $"Said by {role}", Source = SourceGrade.Untested, Assessment = AssessmentGrade.B,
            Handling = risk ? HandlingCode.C : HandlingCode.P, Conditions = risk ? "Ask first" : null, ReleasedAt = now,
        });
        await app.Build.Add(new ItemSign
        {
            Id = Guid.CreateVersion7(now), ItemId = id, PremisesId = of.Premises, AuthorityId = authority, AuthorId = author, RiskToSource = risk, IndicatorCode = "T09", CatalogueVersion = 1, Severity = 3,
            ObservedAt = now, SourceKey = $"item:{id}",
        });
        await app.Build.Add(new GradingNote { Id = Guid.CreateVersion7(now), ItemId = id, AuthorityId = authority, Grade = "2BP", Notes = "Graded with care", WrittenBy = of.Person, WrittenAt = now });
        await app.Build.Add(new ConditionsAcknowledgement { Id = Guid.CreateVersion7(now), ItemId = id, AuthorityId = authority, PersonId = of.Person, Conditions = "Ask first", AcknowledgedAt = now });
        return id;
    }
}
