using System.Net;
using Microsoft.EntityFrameworkCore;
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

        using var ticked = await officer.Submit(asked, [("Acknowledged", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, ticked.StatusCode);
        Assert.Contains(Sanitised, (await officer.Page($"/intelligence/{id}/export")).Body!.TextContent, StringComparison.Ordinal);
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
        await GradedC(id, ("Conditions", "Not on paper."));
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
            var page = (await (await As(role)).Page($"/intelligence/{id}/export")).Body!.TextContent;
            Assert.Contains(Sanitised, page, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, page, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await Status(Role.AwakenTeam, $"/intelligence/{id}/export"));
    }
}
