using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.Audit;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Intelligence.Export;

public sealed class ExportTests : IntelligenceTests
{
    private const string Conditions = "Tell nobody at the door.\r\nAsk us first.";

    [Fact]
    public async Task Code_C_keeps_the_text_in_until_each_person_has_acknowledged_its_conditions()
    {
        var id = await Given();
        await GradedC(id);
        var officer = await As(Role.LicensingOfficer);
        var asked = await officer.Page($"/intelligence/{id}/export");
        Assert.DoesNotContain(Sanitised, asked.Body!.TextContent, StringComparison.Ordinal);
        using var unticked = await officer.Submit(asked, []);
        Assert.Equal(HttpStatusCode.BadRequest, unticked.StatusCode);

        using var first = await Disclose(officer, id);
        Assert.Equal(0, await App.WithDb(db => db.Disclosures.CountAsync(Cancel)));
        using var ticked = await officer.Submit(asked, [("Acknowledged", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, ticked.StatusCode);
        Assert.DoesNotContain(Sanitised, (await officer.Page($"/intelligence/{id}/export")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Sanitised, (await officer.Page(await Sheet(officer, id))).Body!.TextContent, StringComparison.Ordinal);
        var kept = await App.WithDb(db => db.ConditionsAcknowledgements.SingleAsync(Cancel));
        Assert.Equal((id, Conditions.ReplaceLineEndings(), App.Clock.GetUtcNow()), (kept.ItemId, kept.Conditions.ReplaceLineEndings(), kept.AcknowledgedAt));

        Assert.DoesNotContain(Sanitised, (await (await As(Role.Manager)).Page($"/intelligence/{id}/export")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_conditions_are_acknowledged_anew_and_those_read_before_do_not_count()
    {
        var id = await Given();
        await GradedC(id);
        var officer = await As(Role.LicensingOfficer);
        var asked = await officer.Page($"/intelligence/{id}/export");
        (await officer.Submit(asked, [("Acknowledged", "true")])).Dispose();
        var sheet = await Sheet(officer, id);
        await GradedC(id, ("Conditions", "Not on paper."));
        Assert.DoesNotContain(Sanitised, (await officer.Page(sheet)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Sanitised, (await officer.Page($"/intelligence/{id}/export")).Body!.TextContent, StringComparison.Ordinal);
        using var stale = await officer.Submit(asked, [("Acknowledged", "true")]);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(1, await App.WithDb(db => db.ConditionsAcknowledgements.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Conditions_that_have_ended_let_nobody_take_it_out()
    {
        var id = await Given();
        await GradedC(id, Day("ConditionsExpireOn", 2026, 11, 6));
        (await (await As(Role.LicensingOfficer)).Submit(await (await As(Role.LicensingOfficer)).Page($"/intelligence/{id}/export"), [("Acknowledged", "true")])).Dispose();
        App.Clock.Advance(TimeSpan.FromDays(5));
        var officer = await App.Client(await App.Build.Person(Role.LicensingOfficer, Here));
        var page = (await officer.Page($"/intelligence/{id}/export")).Body!.TextContent;
        Assert.Contains("ended on 6 November 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Sanitised, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_P_needs_no_acknowledgement_and_the_full_text_never_leaves()
    {
        var id = await Given();
        (await Graded(id)).Dispose();
        foreach (var role in new[] { Role.LicensingOfficer, Role.Cplo, Role.PoliceLiaison, Role.Manager })
        {
            var client = await As(role);
            var page = (await client.Page(await Sheet(client, id))).Body!.TextContent;
            Assert.Contains(Sanitised, page, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, page, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await Status(Role.AwakenTeam, $"/intelligence/{id}/export"));
    }

    [Fact]
    public async Task A_disclosure_says_who_received_it_what_for_and_by_which_law_in_its_table_and_in_the_audit()
    {
        var id = await Given();
        (await Graded(id)).Dispose();
        var officer = await As(Role.LicensingOfficer);
        var sheet = (await officer.Page(await Sheet(officer, id))).QuerySelector("main")!.TextContent;
        Assert.Contains("Children’s services: social worker", sheet, StringComparison.Ordinal);
        Assert.Contains("Children Act 2004, s.11", sheet, StringComparison.Ordinal);
        var kept = await App.WithDb(db => db.Disclosures.SingleAsync(Cancel));
        Assert.Equal(
            (id, Place.Id, "2BP", "childrens-services", "social-worker", "protect-children", "children-act-11", App.Clock.GetUtcNow()),
            (kept.ItemId, kept.PremisesId, kept.Grade, kept.Organisation, kept.RecipientRole, kept.Purpose, kept.LegalBasis, kept.DisclosedAt));
        var entry = await App.WithDb(db => db.Set<AuditEntry>().SingleAsync(known => known.Kind == AuditKind.Disclosure, Cancel));
        Assert.Equal((kept.PersonId, "item", $"{id}"), (entry.Person, entry.TableName, entry.Key));
        Assert.Contains("Protecting children from harm", entry.Purpose!, StringComparison.Ordinal);
        Assert.Contains("Children’s services", await App.WithDb(db => db.Database.SqlQuery<string>(
            $"select detail->>'recipient' as \"Value\" from audit.detail where entry_id = {entry.Id}").SingleAsync(Cancel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Organisation", "", "which organisation")]
    [InlineData("Organisation", "A friend", "which organisation")]
    [InlineData("RecipientRole", "", "which role")]
    [InlineData("Purpose", "gossip", "what it is for")]
    [InlineData("Basis", "", "by which law")]
    public async Task What_is_not_one_of_the_answers_discloses_nothing(string field, string value, string says)
    {
        var id = await Given();
        (await Graded(id)).Dispose();
        using var refused = await Disclose(await As(Role.LicensingOfficer), id, (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.Document();
        Assert.Contains(says, page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Sanitised, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDb(db => db.Disclosures.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_disclosure_of_one_person_opens_the_sheet_for_nobody_else()
    {
        var id = await Given();
        (await Graded(id)).Dispose();
        var sheet = await Sheet(await As(Role.Cplo), id);
        foreach (var role in new[] { Role.LicensingOfficer, Role.PoliceLiaison, Role.Manager })
        {
            Assert.DoesNotContain(Sanitised, (await (await As(role)).Page(sheet)).Body!.TextContent, StringComparison.Ordinal);
        }
    }
}
