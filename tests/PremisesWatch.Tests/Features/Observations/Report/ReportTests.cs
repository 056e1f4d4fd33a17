using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Tests.Features.Visits;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Observations.Report;

public sealed class ReportTests : VisitTests
{
    [Fact]
    public async Task An_observation_without_a_visit_moves_the_figure_and_a_second_post_adds_nothing()
    {
        var page = await Client.Page($"/observations/report/{Place.Id}");
        (string, string?)[] answers = [("Indicator", "T04"), ("How", "professional"), ("What", "Told by the school.")];
        using var first = await Client.Submit(page, answers);
        using var again = await Client.Submit(page, answers);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, again.StatusCode));
        var seen = await App.WithDb(db => db.Observations.SingleAsync(Cancel));
        Assert.Equal(("professional", 4), (seen.ProvenanceCode, seen.Severity));
        Assert.StartsWith("report:", seen.SourceKey, StringComparison.Ordinal);
        Assert.Equal(Band.B, await App.WithDb(db => db.Standings.Select(standing => standing.Band).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Text_that_seems_to_tell_who_a_child_is_is_asked_about_once()
    {
        var page = await Client.Page($"/observations/report/{Place.Id}");
        using var asked = await Client.Submit(page, [("Indicator", "T04"), ("How", "officer"), ("What", "Write to a.child@example.test")]);
        var form = await asked.Document();
        Assert.Contains("an email address", form.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        using var saved = await Client.Submit(form, [("TextIsRight", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Theory]
    [InlineData("Indicator", "H06", "fit a takeaway")]
    [InlineData("How", "guess", "how you know")]
    [InlineData("SeenAt", "2027-01-01T10:00", "in the future")]
    [InlineData("SeenAt", "now", "as a date and a time")]
    public async Task What_cannot_be_right_is_refused(string field, string value, string says)
    {
        var page = await Client.Page($"/observations/report/{Place.Id}");
        (string, string?)[] answers = [("Indicator", "T04"), ("How", "officer")];
        using var refused = await Client.Submit(page, [.. answers.Where(answer => answer.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }
}
