using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Platform.Time;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Visits.Record;

/// <summary>A visit and all that follows from it are one: whole, and once.</summary>
public sealed class RecordKilledTests : VisitTests
{
    private const string Password = "a password of tests";

    /// <summary>The visit, its sign, the figure and the band are written, and the flag is half-way, when the web process dies.</summary>
    [Fact]
    public async Task A_web_process_killed_half_way_leaves_neither_visit_nor_flag_and_the_form_saves_again_once()
    {
        await using var halfWay = await HalfWay.Through(App.Database, "monitoring.flag");
        await using var web = ProgramProcess.Start(App.Database, "web", "--urls", "http://127.0.0.1:0", "--no-jobs");
        using var browser = await SignedIn(web);
        var form = await browser.Page($"/visits/record/{Place.Id}");
        var submission = form.QuerySelector("[name=submission]")!.GetAttribute("value")!;
        var lost = browser.Submit(form, Serious(submission));
        await halfWay.Reached();

        await web.Kill();
        await halfWay.LetTheDeadGo();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => lost);
        Assert.Equal((0, 0, 0, 0), await Written());
        using var saved = await Client.Submit(await Form(), Serious(submission));
        using var again = await Client.Submit(await Form(), Serious(submission));
        Assert.Equal((HttpStatusCode.Redirect, saved.Headers.Location), (again.StatusCode, again.Headers.Location));
        Assert.Equal((1, 1, 1, 1), await Written());
    }

    [Fact]
    public async Task Posts_of_the_same_form_at_once_make_one_visit_one_flag_and_tell_each_person_once()
    {
        var page = await Form();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Client.Submit(page, Sign("T06"))));

        Assert.Single(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct());
        Assert.Equal((1, 1, 1, 1), await Written());
    }

    /// <summary>The same answers from either process, whose clocks differ.</summary>
    private static (string, string?)[] Serious(string submission) => Sign(
        "T06", ("submission", submission), ("arrived", Earlier.ToUk().ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)));

    private static DateTimeOffset Earlier { get; } = new[] { TestApp.Start, TimeProvider.System.GetUtcNow() }.Min().AddHours(-1);

    private async Task<HttpClient> SignedIn(ProgramProcess web)
    {
        await App.Build.Password(Officer, Password);
        var browser = await web.Browser();
        using var answer = await browser.Submit(await browser.Page("/account/sign-in"), [("Email", Officer.Email), ("Password", Password)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    private Task<(int Visits, int Signs, int Flags, int Told)> Written() => App.WithDb(async db => (
        await db.Visits.CountAsync(Cancel), await db.Observations.CountAsync(Cancel),
        await db.Flags.CountAsync(flag => flag.Kind == FlagKind.Severity5, Cancel),
        await db.EscalationItems.CountAsync(item => item.PersonId == Cplo.Id && db.Flags.Any(flag => flag.Id == item.FlagId && flag.Kind == FlagKind.Severity5), Cancel)));
}
