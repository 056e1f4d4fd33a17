using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Intelligence.Submit;

public sealed class SubmitTests : IntelligenceTests
{
    private static readonly (string, string?)[] Answers =
        [("Text", Secret), ("Provenance", "Told by somebody who works nearby"), ("SourceReference", "SRC-77"), ("Marking", "Official")];

    [Theory]
    [InlineData(Role.LicensingOfficer)]
    [InlineData(Role.AwakenTeam)]
    [InlineData(Role.Cplo)]
    [InlineData(Role.PoliceLiaison)]
    public async Task Whoever_gives_an_item_reads_it_again_and_a_second_post_adds_nothing(Role role)
    {
        var client = await As(role);
        var page = await client.Page($"/intelligence/submit?place={Place.Reference}");
        using var first = await client.Submit(page, Answers);
        using var again = await client.Submit(page, Answers);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, again.StatusCode));
        var item = await App.WithDb(db => db.IntelligenceItems.SingleAsync(Cancel));
        Assert.Equal(("I-2026-000001", role, null), (item.Reference, item.AuthorRole, item.Grade));
        Assert.Equal(Place.Id, await App.WithDb(db => db.PremisesLinks.Select(link => link.PremisesId).SingleAsync(Cancel)));

        Assert.Contains("I-2026-000001", (await client.Page("/intelligence/mine")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var read = (await client.Page($"/intelligence/{item.Id}")).QuerySelector("main")!.TextContent;
        Assert.Contains(Secret, read, StringComparison.Ordinal);
        Assert.Contains("SRC-77", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_read_nothing_of_an_item_that_is_not_graded()
    {
        var id = await Given(Role.AwakenTeam);
        Assert.Equal(HttpStatusCode.NotFound, await Status(Role.LicensingOfficer, $"/intelligence/{id}"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(Role.Manager, $"/intelligence/{id}"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(Role.Administrator, $"/intelligence/{id}"));
        Assert.Equal(HttpStatusCode.OK, await Status(Role.Cplo, $"/intelligence/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(Role.LicensingOfficer, $"/intelligence/{id}/export"));
    }

    [Fact]
    public async Task Where_there_is_a_risk_to_the_source_police_alone_read_what_was_written()
    {
        var id = await Given(Role.LicensingOfficer, risk: true);
        foreach (var (role, reads) in new[] { (Role.LicensingOfficer, false), (Role.Cplo, false), (Role.PoliceLiaison, true) })
        {
            var text = (await (await As(role)).Page($"/intelligence/{id}")).QuerySelector("main")!.TextContent;
            Assert.Equal(reads, text.Contains(Secret, StringComparison.Ordinal));
            Assert.Equal(reads, text.Contains("works nearby", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Text", null, "Enter what you know")]
    [InlineData("Provenance", "", "how you know")]
    [InlineData("Marking", "Secret", "protective marking")]
    [InlineData("Places", "P-999999", "P-999999")]
    public async Task What_cannot_be_right_is_refused(string field, string? value, string says)
    {
        var client = await As(Role.LicensingOfficer);
        var page = await client.Page("/intelligence/submit");
        using var refused = await client.Submit(page, [.. Answers.Where(answer => answer.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_of_another_council_is_as_one_that_is_not_there()
    {
        var far = await App.Build.Premises(await App.Build.Authority("far"), "Farside Grill");
        var client = await As(Role.LicensingOfficer);
        using var refused = await client.Submit(await client.Page("/intelligence/submit"), [.. Answers, ("Places", far.Reference)]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(0, await App.WithDb(db => db.IntelligenceItems.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Text_that_seems_to_tell_who_a_child_is_is_asked_about_once()
    {
        var client = await As(Role.AwakenTeam);
        using var asked = await client.Submit(await client.Page("/intelligence/submit"), [.. Answers[1..], ("Text", "Write to a.child@example.test")]);
        var form = await asked.Document();
        Assert.Contains("an email address", form.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        using var saved = await client.Submit(form, [("TextIsRight", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }
}
