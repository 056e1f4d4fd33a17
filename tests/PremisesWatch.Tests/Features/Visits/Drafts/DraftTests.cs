using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Visits.Drafts;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Visits.Drafts;

public sealed class DraftTests : VisitTests
{
    private const string Offered = ".govuk-inset-text:not([hidden]) a";

    [Fact]
    public async Task What_is_typed_is_kept_offered_again_and_gone_once_saved()
    {
        var page = await Form();
        Assert.Equal(HttpStatusCode.NoContent, await Keep(page, 2, "Half a sen"));
        Assert.Equal(HttpStatusCode.Conflict, await Keep(page, 1, "A late, older one"));

        var link = (await Form()).QuerySelector(Offered)!.GetAttribute("href")!;
        var again = await Client.Page(link);
        Assert.Equal("Half a sen", again.QuerySelector("#notes")!.TextContent.Trim());

        using var saved = await Client.Submit(again, Quiet());
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(0, await Drafts());
        Assert.Equal(HttpStatusCode.Conflict, await Keep(page, 9, "After the visit"));
        Assert.Equal(0, await Drafts());
        using var later = await Client.GetAsync(link, Cancel);
        Assert.Equal(saved.Headers.Location, later.Headers.Location);
    }

    [Fact]
    public async Task The_number_of_the_draft_goes_with_the_form_from_page_to_page()
    {
        using var refused = await Client.Submit(await Form(), Quiet(("sequence", "7"), ("basis", null)));
        Assert.Equal("7", (await refused.Document()).QuerySelector("[name=sequence]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_draft_is_its_authors_alone_and_gone_after_72_hours()
    {
        await Keep(await Form(), 1, "Mine");
        var other = await App.Client(await App.Build.Person(Role.LicensingOfficer, Here));
        Assert.Null((await other.Page($"/visits/record/{Place.Id}")).QuerySelector(Offered));
        App.Clock.Advance(TimeSpan.FromHours(71));
        await App.Run((ForgetDraftsJob job) => job.Run(Cancel));
        Assert.Equal(1, await Drafts());
        App.Clock.Advance(TimeSpan.FromHours(2));
        await App.Run((ForgetDraftsJob job) => job.Run(Cancel));
        Assert.Equal(0, await Drafts());
    }

    /// <summary>What is not sent stays on a phone as long, by the same data.</summary>
    [Theory]
    [InlineData("72", "259200000")]
    [InlineData("24", "86400000")]
    [InlineData("null", "")]
    public async Task The_form_tells_the_device_how_long_it_may_keep_what_it_cannot_send(string hours, string milliseconds)
    {
        await App.Raw($"update reference.retention_class set hours = {hours} where code = 'visit-draft'");
        Assert.Equal(milliseconds, (await Form()).QuerySelector("[data-visit]")!.GetAttribute("data-draft-life") ?? "");
    }

    [Fact]
    public async Task A_council_that_keeps_drafts_shorter_or_without_end_changes_the_data_and_the_next_run_follows()
    {
        await Keep(await Form(), 1, "Mine");
        App.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal("0 drafts deleted", await App.Run((ForgetDraftsJob job) => job.Run(Cancel)));
        await App.Raw("update reference.retention_class set hours = null where code = 'visit-draft'");
        Assert.StartsWith("No draft deleted", await App.Run((ForgetDraftsJob job) => job.Run(Cancel)), StringComparison.Ordinal);
        await App.Raw("update reference.retention_class set hours = 24 where code = 'visit-draft'");
        Assert.Equal("1 drafts deleted", await App.Run((ForgetDraftsJob job) => job.Run(Cancel)));
    }

    [Fact]
    public async Task A_draft_without_its_token_is_refused()
    {
        using var response = await Client.PostAsync($"/visits/drafts/{Place.Id}", new FormUrlEncodedContent([new("submission", Guid.NewGuid().ToString()), new("sequence", "1")]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private Task<int> Drafts() => App.WithDb(db => db.VisitDrafts.CountAsync(Cancel));

    private async Task<HttpStatusCode> Keep(AngleSharp.Html.Dom.IHtmlDocument page, int sequence, string notes)
    {
        page.QuerySelector("main form")!.SetAttribute("action", $"/visits/drafts/{Place.Id}");
        using var response = await Client.Submit(page, [("sequence", $"{sequence}"), ("notes", notes)]);
        return response.StatusCode;
    }
}
