using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences.Waiting;

public sealed class WaitingTests : LicenceRegister
{
    private HttpClient _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _officer = await App.Client(await App.Build.Person(Role.LicensingOfficer, Here));
        await BringIn(Template, Row(
            "L1", ("premises_name", "The Anchor Guest House"), ("address_1", "1 Test Street"), ("postcode", "ZZ1 1AA"), ("easting", "310000"), ("northing", "430000"), ("status", "Granted"),
            ("activity_code", "Alcohol"), ("day", "Every day"), ("start", "10:00"), ("end", "23:00")));
    }

    [Fact]
    public async Task A_person_joins_it_to_a_place_of_the_same_postcode_and_its_hours_follow_for_good()
    {
        var place = await App.Build.Premises(Here, "Anchor B&B", "guest-house", place => place.Postcode = "ZZ1 1AA");
        var page = await Waiting("anchor");
        Assert.Contains("Anchor B&B", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var joined = await _officer.Submit(page, [], "main li form");

        var face = await _officer.Page($"/register/{place.Id}/licence");
        Assert.Contains("Sale of alcohol: Every day 10:00 to 23:00", face.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var later = await BringIn(Template, Row(
            "L1", ("premises_name", "Renamed"), ("status", "Granted"), ("activity_code", "Alcohol"), ("day", "Every day"), ("start", "10:00"), ("end", "22:00")));
        Assert.Equal((1, 0), (later.Changed, later.ToReview));
        Assert.Equal(new TimeOnly(22, 0), await App.WithDb(db => db.LicensedIntervals.Where(hours => hours.PremisesId == place.Id).Select(hours => hours.Closes).Distinct().SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_person_takes_it_as_a_new_place()
    {
        var page = await Waiting("ZZ1 1AA");
        using var refused = await _officer.Submit(page, [], "main form[action*=Take]");
        Assert.Contains("Choose what kind of place it is", await Problem(refused), StringComparison.Ordinal);
        using var taken = await _officer.Submit(page, [("TypeCode", "guest-house")], "main form[action*=Take]");
        var place = await App.WithDb(db => db.Premises.Include(known => known.Hours).SingleAsync(Cancel));
        Assert.Equal(("The Anchor Guest House", 310000d, PointSource.Licence, true, 7), (place.Name, place.Point!.X, place.PointSource, place.SellsAlcohol, place.Hours.Count));
        Assert.Equal(1, await App.WithDb(db => db.Standings.CountAsync(Cancel)));
        using var again = await _officer.Submit(page, [("TypeCode", "guest-house")], "main form[action*=Take]");
        Assert.Equal(1, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_person_says_that_it_has_none_and_is_not_asked_again()
    {
        using var declined = await _officer.Submit(await Waiting("L1"), [], "main form[action*=Decline]");
        Assert.Equal((0, 1), await App.WithDb(async db => (await db.Premises.CountAsync(Cancel), await db.Licences.CountAsync(licence => licence.State == LicenceState.Declined, Cancel))));
        var later = await BringIn(Template, Row("L1", ("premises_name", "Renamed")));
        Assert.Equal((1, 0), (later.Changed, later.ToReview));
        Assert.Contains("0 licences wait", (await _officer.Page("/imports/licences/waiting")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_of_no_place_here_is_refused()
    {
        var page = await Waiting("L1");
        using var refused = await _officer.Submit(page, [("Reference", "P-999999")], "main form[action*=Join]");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Enter the reference of an open place", await Problem(refused), StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Waiting(string words)
    {
        var list = await _officer.Page($"/imports/licences/waiting?q={Uri.EscapeDataString(words)}");
        return await _officer.Page(list.QuerySelector("tbody a")!.GetAttribute("href")!);
    }
}
