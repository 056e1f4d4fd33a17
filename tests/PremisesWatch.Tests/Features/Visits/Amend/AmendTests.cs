using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Risk;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Visits.Amend;

public sealed class AmendTests : VisitTests
{
    [Fact]
    public async Task An_amendment_keeps_both_versions_and_the_score_follows()
    {
        using var _ = await Client.Submit(await Form(), Sign("T04"));
        var first = await OnlyVisit();
        Assert.Equal(Band.B, await CurrentBand());
        App.Clock.Advance(TimeSpan.FromMinutes(10));

        var form = await Client.Page($"/visits/{first.Id}/amend");
        using var amended = await Client.Submit(form, [("seen-T04", null), ("how-T04", null), ("none", "on"), ("Reason", "Wrong place")]);

        Assert.Equal(HttpStatusCode.Redirect, amended.StatusCode);
        Assert.NotEqual(Band.B, await CurrentBand());
        var versions = await App.WithDb(db => db.Visits.AsNoTracking().OrderBy(visit => visit.VersionNumber).ToListAsync(Cancel));
        Assert.Equal([1, 2], versions.Select(version => version.VersionNumber));
        Assert.Single(versions.Select(version => version.Reference).Distinct());
        Assert.NotNull(versions[0].EndedAt);
        var old = (await Client.Page($"/visits/{first.Id}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Wrong place", old, StringComparison.Ordinal);
        Assert.Contains("T04", old, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amendment_needs_a_reason_and_of_two_the_first_stands()
    {
        using var _ = await Client.Submit(await Form(), Quiet());
        var visit = await OnlyVisit();
        var (one, other) = (await Client.Page($"/visits/{visit.Id}/amend"), await Client.Page($"/visits/{visit.Id}/amend"));
        using var bare = await Client.Submit(one, [("notes", "Changed")]);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        using var first = await Client.Submit(one, [("notes", "First"), ("Reason", "A slip")]);
        using var late = await Client.Submit(other, [("notes", "Second"), ("Reason", "A slip")]);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, late.StatusCode));
        Assert.Equal("Second", (await late.Document()).QuerySelector("#notes")!.TextContent.Trim());
        Assert.Equal(2, await App.WithDb(db => db.Visits.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Its_author_or_a_CPLO_withdraws_a_visit_and_the_score_follows()
    {
        using var _ = await Client.Submit(await Form(), Sign("T04"));
        var visit = await OnlyVisit();
        var another = await App.Client(await App.Build.Person(Role.LicensingOfficer, Here));
        Assert.Equal(HttpStatusCode.NotFound, (await another.GetAsync($"/visits/{visit.Id}/withdraw", Cancel)).StatusCode);

        var cplo = await App.Client(Cplo);
        using var withdrawn = await cplo.Submit(await cplo.Page($"/visits/{visit.Id}/withdraw"), [("Reason", "Made at the wrong place")]);

        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.NotEqual(Band.B, await CurrentBand());
        Assert.Null(await App.WithDb(db => db.Standings.Select(standing => standing.LastVisitAt).SingleAsync(Cancel)));
        Assert.Contains("counts for nothing", (await Client.Page($"/visits/{visit.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private Task<Band> CurrentBand() => App.WithDb(db => db.Standings.Select(standing => standing.Band).SingleAsync(Cancel));
}
