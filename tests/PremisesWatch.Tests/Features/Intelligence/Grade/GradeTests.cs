using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Intelligence.Grade;

public sealed class GradeTests : IntelligenceTests
{
    [Fact]
    public async Task A_graded_item_leaves_the_queue_and_its_author_sees_the_grade_but_not_the_notes()
    {
        var id = await Given();
        var police = await As(Role.PoliceLiaison);
        Assert.Contains("I-2026-000001", (await police.Page("/intelligence/queue")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var graded = await Graded(id);
        Assert.Equal(HttpStatusCode.Redirect, graded.StatusCode);
        Assert.Empty((await police.Page("/intelligence/queue")).QuerySelectorAll("main tbody tr"));

        Assert.Contains(Notes, (await police.Page($"/intelligence/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var role in new[] { Role.LicensingOfficer, Role.Cplo })
        {
            var read = (await (await As(role)).Page($"/intelligence/{id}")).QuerySelector("main")!.TextContent;
            Assert.Contains("2BP", read, StringComparison.Ordinal);
            Assert.DoesNotContain(Notes, read, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Role.LicensingOfficer)]
    [InlineData(Role.AwakenTeam)]
    [InlineData(Role.Cplo)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Administrator)]
    public async Task Only_police_grade(Role role)
    {
        var id = await Given(Role.PoliceLiaison);
        Assert.Equal(HttpStatusCode.Forbidden, await Status(role, $"/intelligence/{id}/grade"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(role, "/intelligence/queue"));
    }

    [Theory]
    [InlineData("Source", null, "how far the source")]
    [InlineData("Assessment", "F", "how the source knows")]
    [InlineData("Handling", "C", "Enter the conditions")]
    [InlineData("Conditions", "Ask us first", "Code P has no conditions")]
    [InlineData("ReviewOn", "2025-05-03", "after today")]
    [InlineData("Assessment", "E", "shared with nobody")]
    [InlineData("Places", "", "Enter a place")]
    public async Task What_cannot_be_right_is_refused(string field, string? value, string says)
    {
        var id = await Given();
        using var refused = await Graded(id, (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await App.WithDb(db => db.IntelligenceItems.Select(item => item.GradedAt).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Of_two_who_grade_at_once_the_first_holds()
    {
        var id = await Given();
        var police = await As(Role.PoliceLiaison);
        var before = await police.Page($"/intelligence/{id}/grade");
        using var first = await Graded(id);
        using var second = await police.Submit(before,
            [("Source", "Reliable"), ("Assessment", "A"), ("Handling", "P"), ("Marking", "Official"), .. Day("ReviewOn", 2027, 5, 3)]);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal("2BP", (await App.WithDb(db => db.IntelligenceItems.SingleAsync(Cancel))).Grade);
    }

    [Fact]
    public async Task Grading_again_takes_back_what_is_no_longer_shared_and_keeps_the_notes_of_both()
    {
        var id = await Given();
        (await Graded(id)).Dispose();
        using var again = await Graded(id, ("Assessment", "E"), ("Sanitised", ""));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(0, await App.WithDb(db => db.SanitisedTexts.CountAsync(Cancel)));
        Assert.Equal(2, await App.WithDb(db => db.GradingNotes.CountAsync(Cancel)));
        Assert.DoesNotContain(Sanitised, await PlacePage(Role.Manager), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_queue_is_turned_page_by_page()
    {
        for (var number = 1; number <= 51; number++)
        {
            await App.Build.Add(new IntelligenceItem
            {
                Id = Guid.CreateVersion7(App.Clock.GetUtcNow()), AuthorityId = Here.Id, Reference = $"I-2026-{number:D6}", AuthorId = Guid.CreateVersion7(App.Clock.GetUtcNow()),
                AuthorRole = Role.AwakenTeam, SubmittedAt = App.Clock.GetUtcNow().AddMinutes(number),
            });
        }

        var police = await As(Role.PoliceLiaison);
        Assert.Equal(50, (await police.Page("/intelligence/queue")).QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("I-2026-000051", Assert.Single((await police.Page("/intelligence/queue?page=2")).QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_is_due_on_its_day()
    {
        var id = await Given();
        (await Graded(id, Day("ReviewOn", 2026, 11, 10))).Dispose();
        var police = await As(Role.PoliceLiaison);
        Assert.Contains("No review is due", (await police.Page("/intelligence/reviews")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(8));
        police = await App.Client(await App.Build.Person(Role.PoliceLiaison, Here));
        Assert.Contains("I-2026-000001", (await police.Page("/intelligence/reviews")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var manager = await App.Client(await App.Build.Person(Role.Manager, Here));
        var counts = (await manager.Page("/intelligence")).QuerySelectorAll(".pw-figures strong").Select(figure => figure.TextContent);
        Assert.Equal(["0", "1", "1"], counts);
    }
}
