using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Add;

public sealed class AddTests : RegisterTests
{
    private static readonly (string, string?)[] Good =
    [
        ("Input.Name", "Bella & <b>Sons"), ("Input.TypeCode", "guest-house"), ("Input.AddressLine1", "1 Sea Road"), ("Input.Postcode", "fy1 1aa"),
        ("Input.Point", "330801 436401"),
    ];

    [Fact]
    public async Task A_place_added_by_hand_is_assessed_and_due_within_28_days()
    {
        var response = await Post(Good);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var place = await App.WithDb(db => db.Premises.SingleAsync(p => p.Postcode == "FY1 1AA", Cancel));
        Assert.Equal(($"/register/{place.Id}", Here.Id, Officer.Id), (response.Headers.Location!.ToString(), place.AuthorityId, place.CreatedBy));
        var standing = await App.WithDb(db => db.Standings.SingleAsync(s => s.PremisesId == place.Id, Cancel));
        Assert.Equal((true, new DateOnly(2026, 12, 1)), (standing.Provisional, standing.NextDueOn));
        var page = await Client.Page($"/register/{place.Id}");
        Assert.Equal("Bella & <b>Sons", page.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_ward_follows_from_the_point()
    {
        var ward = await App.Build.Add(new Ward
        {
            AuthorityId = Here.Id, Code = "E1", Name = "Claremont",
            Boundary = new NetTopologySuite.Geometries.MultiPolygon([(NetTopologySuite.Geometries.Polygon)PremisesWatch.Platform.Geo.Points.At(330800, 436400).Buffer(50)])
            { SRID = 27700 },
        });

        await Post(Good);

        Assert.Equal(ward.Id, await App.WithDb(db => db.Premises.Where(p => p.Postcode == "FY1 1AA").Select(p => p.WardId).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_place_like_one_that_is_here_asks_first()
    {
        var same = new (string, string?)[] { ("Input.Name", "Corner  House"), ("Input.TypeCode", "takeaway"), ("Input.AddressLine1", "2 Sea Road"), ("Input.Postcode", "ZZ9 9ZZ") };

        using var asked = await Post(same);

        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        var page = await asked.Document();
        Assert.NotNull(page.QuerySelector($"main a[href='/register/{Place.Id}']"));
        using var saved = await Client.Submit(page, [("NoneOfThem", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(2, await App.WithDb(db => db.Premises.CountAsync(p => p.AuthorityId == Here.Id, Cancel)));
    }

    [Fact]
    public async Task Nothing_is_added_for_another_authority_or_without_what_is_needed()
    {
        using var empty = await Post();
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal(
            ["Enter the name of the place", "Choose what kind of place it is", "Enter the first line of the address"],
            (await empty.Document()).QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent));
        using var elsewhere = await Post([.. Good, ("AuthorityId", $"{Theirs.AuthorityId}")]);
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
        using var reader = await (await App.Client(await App.Build.Person(Role.PoliceLiaison, Here))).GetAsync("/register/add", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
        Assert.Equal(2, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
    }

    private async Task<HttpResponseMessage> Post(params (string, string?)[] fields) => await Client.Submit(await Client.Page("/register/add"), fields);
}
