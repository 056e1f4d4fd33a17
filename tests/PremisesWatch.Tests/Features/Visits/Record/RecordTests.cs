using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Visits;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Visits.Record;

public sealed class RecordTests : VisitTests
{
    [Fact]
    public async Task A_quiet_visit_is_saved_and_sets_the_band_and_the_next_visit()
    {
        using var answer = await Client.Submit(await Form(), Quiet());

        var visit = await OnlyVisit();
        Assert.Equal($"/visits/{visit.Id}", answer.Headers.Location!.OriginalString);
        Assert.Equal(("V-2026-000001", VisitOutcome.Completed, true, Officer.Id), (visit.Reference, visit.Outcome, visit.NoneSeen, visit.OfficerId));
        var standing = await App.WithDb(db => db.Standings.SingleAsync(Cancel));
        Assert.False(standing.Provisional);
        Assert.Equal(App.Clock.GetUtcNow(), standing.LastVisitAt);
        Assert.True(standing.NextDueOn > new DateOnly(2027, 1, 1));
        Assert.Contains("Quiet.", (await Client.Page($"/visits/{visit.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_of_severity_5_puts_the_place_in_A_and_the_flag_with_the_CPLO_at_once()
    {
        using var answer = await Client.Submit(await Form(), Sign("T06", ("age-T06", "From13To15"), ("what-T06", "Seen going up by the side door.")));

        var visit = await OnlyVisit();
        var seen = Assert.Single(visit.Observations);
        Assert.Equal(("T06", 5, "officer", "visit:V-2026-000001"), (seen.IndicatorCode, seen.Severity, seen.ProvenanceCode, seen.SourceKey));
        Assert.Equal(Band.A, await App.WithDb(db => db.Standings.Select(standing => standing.Band).SingleAsync(Cancel)));
        var told = await App.WithDb(db => (
            from item in db.EscalationItems
            join flag in db.Flags on item.FlagId equals flag.Id
            where flag.Kind == FlagKind.Severity5
            select item.PersonId).ToListAsync(Cancel));
        Assert.Equal([Cplo.Id], told);
    }

    [Fact]
    public async Task The_form_says_before_saving_what_to_do_about_a_severity_5()
    {
        var page = await Form();
        var panel = page.QuerySelector("[data-indicator*='t06'] .pw-urgent")!.TextContent;
        Assert.Contains("call 999", panel, StringComparison.Ordinal);
        Assert.Contains("child protection licensing officer and the police liaison", panel, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[data-indicator*='t01'] .pw-urgent"));
    }

    [Fact]
    public async Task Only_what_fits_the_type_is_asked()
    {
        var page = await Form();
        Assert.Null(page.QuerySelector("#seen-H06"));
        Assert.Null(page.QuerySelector("#control-guest-register"));
        Assert.NotNull(page.QuerySelector("#seen-T06"));
        using var refused = await Client.Submit(page, Sign("H06"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("H06 does not fit a takeaway", (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_post_of_the_form_answers_with_the_first_visit_and_other_content_is_refused_with_both_shown()
    {
        var page = await Form();
        using var first = await Client.Submit(page, Quiet());
        using var again = await Client.Submit(page, Quiet());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        using var other = await Client.Submit(page, Quiet(("notes", "Something else")));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        var shown = (await other.Document()).QuerySelector("main")!;
        Assert.Contains("V-2026-000001", shown.TextContent, StringComparison.Ordinal);
        Assert.Contains("Something else", shown.TextContent, StringComparison.Ordinal);
        await OnlyVisit();
    }

    [Fact]
    public async Task Two_posts_at_the_same_moment_make_one_visit()
    {
        var page = await Form();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Client.Submit(page, Quiet())));
        Assert.Single(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct());
        await OnlyVisit();
    }

    [Theory]
    [InlineData("arrived", "2026-11-04T09:00", "cannot begin in the future")]
    [InlineData("left", "2026-11-03T20:00", "left before you arrived")]
    [InlineData("arrived", "", "Enter when you arrived")]
    [InlineData("arrived", "1900-01-01T00:00", "Enter when you arrived")]
    [InlineData("basis", "", "on what ground")]
    [InlineData("basis", "because", "on what ground")]
    [InlineData("none", null, "None of these seen")]
    [InlineData("outcome", "7", "how the visit ended")]
    [InlineData("follow", "Referral", "number of the referral")]
    [InlineData("follow", "Revisit", "when to go again")]
    [InlineData("again", "2026-11-01", "in the past")]
    [InlineData("spoken-name", "Somebody", "only of the licence holder")]
    [InlineData("with", "army", "not one of the agencies")]
    public async Task What_cannot_be_right_is_refused_and_all_that_was_typed_is_kept(string field, string? value, string says)
    {
        using var refused = await Client.Submit(await Form(), [.. Quiet().Where(answer => answer.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.Document();
        Assert.Contains(says, page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Quiet.", page.QuerySelector("#notes")!.TextContent.Trim());
        Assert.Equal(0, await App.WithDb(db => db.Visits.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Check_and_save_points_at_text_that_seems_to_tell_who_a_child_is_without_blocking()
    {
        using var check = await Client.Submit(await Form(), Quiet(("notes", "Call Ann Example on 07700 900123, dob 3/4/2012"), ("step", "check")));
        Assert.Equal(HttpStatusCode.OK, check.StatusCode);
        var page = await check.Document();
        Assert.Contains("a phone number and a name with a date of birth", page.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        using var saved = await Client.Submit(page, [("step", "save")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("07700", (await OnlyVisit()).Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_could_not_be_completed_counts_toward_nothing_and_is_made_again_within_7_days()
    {
        using var _ = await Client.Submit(await Form(), Quiet(("outcome", "EntryRefused"), ("none", null)));
        var standing = await App.WithDb(db => db.Standings.SingleAsync(Cancel));
        Assert.True(standing.Provisional);
        Assert.Null(standing.LastVisitAt);
        Assert.Equal(new DateOnly(2026, 11, 10), standing.NextDueOn);
    }

    [Fact]
    public async Task The_words_a_sign_was_recorded_under_stay_with_it()
    {
        using var _ = await Client.Submit(await Form(), Sign("T14"));
        var was = (await App.WithDb(db => db.Indicators.AsNoTracking().SingleAsync(indicator => indicator.Code == "T14", Cancel))).Wording;
        await App.Build.Add(new Domain.Observations.Indicator
        {
            CatalogueVersion = 2, Code = "T14", Wording = "Other words", Kind = "O", Severity = 1, Fits = "T", WhereSeen = "outside", RaisedBy = "people", Source = "test",
        });
        var visit = await OnlyVisit();
        Assert.Contains(was, (await Client.Page($"/visits/{visit.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_authoritys_place_cannot_be_visited_from_here()
    {
        var theirs = await App.Build.Premises(await App.Build.Authority("there"), "Theirs");
        using var response = await Client.GetAsync($"/visits/record/{theirs.Id}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_manager_reads_a_visit_and_cannot_make_one()
    {
        using var _ = await Client.Submit(await Form(), Quiet());
        var manager = await App.Client(await App.Build.Person(Role.Manager, Here));
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync($"/visits/{(await OnlyVisit()).Id}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync($"/visits/record/{Place.Id}", Cancel)).StatusCode);
    }
}
