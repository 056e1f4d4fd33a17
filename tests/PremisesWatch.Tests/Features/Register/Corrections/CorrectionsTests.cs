using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Corrections;

public sealed class CorrectionsTests : RegisterTests
{
    private string Address => $"/register/{Place.Id}/corrections";

    [Fact]
    public async Task Kept_ours_stands_and_is_no_longer_shown_as_changed()
    {
        await Correct("Name", "Listed name");
        Assert.Contains("changed there", await Main(), StringComparison.Ordinal);

        Assert.Contains("Corner House", await Differing(), StringComparison.Ordinal);

        await Answer("ours");

        Assert.DoesNotContain("Corner House", await Differing(), StringComparison.Ordinal);
        Assert.Equal("Corner House", (await Now()).Name);
        Assert.DoesNotContain("changed there", await Main(), StringComparison.Ordinal);
        Assert.Contains("Listed name", await Main(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_theirs_is_followed_from_now_on()
    {
        await Correct("Name", "Listed name");

        await Answer("theirs");

        Assert.Equal("Listed name", (await Now()).Name);
        Assert.Empty(await App.WithDb(db => db.PremisesCorrections.ToListAsync(Cancel)));
        var change = await App.WithDb(db => db.PremisesChanges.SingleAsync(Cancel));
        Assert.Equal(("Name", "Corner House", "Listed name"), (change.Field, change.Was, change.Now));
    }

    [Fact]
    public async Task A_point_is_taken_as_the_import_would_set_it()
    {
        await Correct("Point", "-3.0516 53.8175");

        await Answer("theirs");

        var place = await Now();
        Assert.Equal(PointSource.FoodRegister, place.PointSource);
        Assert.InRange(place.Point!.X, 330700, 331000);
        Assert.Empty(await App.WithDb(db => db.PremisesCorrections.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task An_answer_to_nothing_changes_nothing()
    {
        await Correct("Name", "Listed name");
        var page = await Client.Page(Address);

        using var response = await Client.Submit(page, [("field", "Nonsense"), ("take", "theirs")]);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("Corner House", (await Now()).Name);
    }

    private async Task Correct(string field, string listed)
    {
        var run = await App.Build.Add(new ImportRun { Id = Guid.NewGuid(), Format = "fhrs", FileName = "x.xml", StartedAt = App.Clock.GetUtcNow() });
        await App.Build.Add(new FhrsListing
        {
            FhrsId = 1, AuthorityId = Here.Id, State = ListingState.Linked, PremisesId = Place.Id, BusinessName = "Listed name", BusinessTypeId = 7844,
            Longitude = -3.0516, Latitude = 53.8175, FirstImportId = run.Id, LastImportId = run.Id,
        });
        await App.Build.Add(new PremisesCorrection
        {
            PremisesId = Place.Id, Field = field, ListedValue = listed, ListedChangedAt = App.Clock.GetUtcNow(), CorrectedAt = App.Clock.GetUtcNow(), CorrectedBy = Officer.Id,
        });
    }

    private async Task Answer(string take)
    {
        using var response = await Client.Submit(await Client.Page(Address), [("take", take)]);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task<string> Main() => (await Client.Page(Address)).QuerySelector("main")!.TextContent;

    private async Task<string> Differing() => (await Client.Page("/register?differs=1")).QuerySelector("tbody")?.TextContent ?? "";

    private Task<Premises> Now() => App.WithDb(db => db.Premises.AsNoTracking().SingleAsync(p => p.Id == Place.Id, Cancel));
}
