using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Map.InView;
using PremisesWatch.Platform.Geo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Map.InView;

public sealed class InViewTests : AppTests
{
    private Authority _here = null!;
    private Person _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _officer = await App.Build.Person(Role.LicensingOfficer, _here);
    }

    [Fact]
    public async Task To_a_thousand_they_are_counted_and_the_first_are_listed_by_band_and_name()
    {
        await Many(999, "D");
        await Many(1, "A");
        var found = await Found("box=-10,49,3,60");
        Assert.Equal((1000, false, PlacesInView.Most), (found.Total, found.More, found.Places.Count));
        Assert.Equal("The first 50 of 1000 in view", found.InWords);
        Assert.Equal(["A", "D"], found.Places.Select(place => place.Band).Distinct());
        Assert.Equal(found.Places.Skip(1).Select(place => place.Name).Order(StringComparer.Ordinal), found.Places.Skip(1).Select(place => place.Name));
    }

    [Fact]
    public async Task Beyond_a_thousand_only_the_highest_bands_are_listed()
    {
        await Many(1001, "C");
        Assert.Equal("More than 1,000 in view, none in band A or B. Come closer, or view as list.", (await Found("box=-10,49,3,60")).InWords);
        await Many(2, "B");
        await Many(1, "A");
        var found = await Found("box=-10,49,3,60");
        Assert.Equal((1000, true), (found.Total, found.More));
        Assert.Equal(["A", "B", "B"], found.Places.Select(place => place.Band));
        Assert.Equal("More than 1,000 in view. Those in bands A and B:", found.InWords);
        Assert.Equal("3 in view", (await Found("box=-10,49,3,60&band=A&band=B")).InWords);
    }

    [Fact]
    public async Task Some_are_found_by_their_ids_in_the_filter_and_the_authorities_of_the_person()
    {
        var hotel = await App.Build.Premises(_here, "Sea View", "hotel");
        var takeaway = await App.Build.Premises(_here, "Chip Shop");
        var nowhere = await App.Build.Premises(_here, "Nowhere yet", with: p => p.Point = null);
        var theirs = await App.Build.Premises(await App.Build.Authority("there"), "Theirs");
        var all = $"id={hotel.Id}&id={takeaway.Id}&id={nowhere.Id}&id={theirs.Id}";
        Assert.Equal(["Chip Shop", "Sea View"], (await Found(all)).Places.Select(place => place.Name));
        Assert.Equal(["Sea View"], (await Found($"{all}&type=hotel")).Places.Select(place => place.Name));
    }

    [Fact]
    public async Task What_a_postcode_placed_is_told_apart()
    {
        var rough = await App.Build.Premises(_here, "By postcode", with: p => p.PointSource = PointSource.Postcode);
        var exact = await App.Build.Premises(_here, "Exact");
        Assert.Equal([true, false], (await Found($"id={rough.Id}&id={exact.Id}")).Places.Select(place => place.Roughly));
    }

    [Theory]
    [InlineData("")]
    [InlineData("box=1,2,3")]
    [InlineData("box=3,50,1,51")]
    [InlineData("box=-200,50,1,51")]
    [InlineData("box=NaN,50,1,51")]
    public async Task What_is_no_box_is_refused_with_a_problem(string asked)
    {
        using var answer = await (await App.Client(_officer)).GetAsync($"/map/places?{asked}", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task More_ids_than_are_listed_are_refused()
    {
        var asked = string.Join('&', Enumerable.Repeat($"id={Guid.Empty}", PlacesInView.Most + 1));
        using var answer = await (await App.Client(_officer)).GetAsync($"/map/places?{asked}", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_map_opens_on_the_places_found_and_where_none_is_on_those_of_the_authority()
    {
        await App.Build.Premises(_here, "Sea View", "hotel", p => p.Point = Points.At(310_000, 430_000));
        await App.Build.Premises(_here, "Far Takeaway", with: p => p.Point = Points.At(330_000, 450_000));
        var hotel = await Bounds("?type=hotel");
        Assert.Equal((hotel[0], hotel[1]), (hotel[2], hotel[3]));
        Assert.InRange(hotel[0], -3.38, -3.36);
        var none = await Bounds("?type=guest-house");
        Assert.True(none[2] - none[0] > 0.2 && none[3] - none[1] > 0.1);
        Assert.Equal(await Bounds(""), none);
        var empty = await (await App.Client(await App.Build.Person(Role.LicensingOfficer, await App.Build.Authority("empty")))).Page("/map");
        Assert.Equal("-8,49.8,2,59", empty.QuerySelector("[data-map]")!.GetAttribute("data-bounds"));
    }

    private async Task<double[]> Bounds(string query) => JsonSerializer.Deserialize<double[]>(
        $"[{(await (await App.Client(_officer)).Page($"/map{query}")).QuerySelector("[data-map]")!.GetAttribute("data-bounds")}]")!;

    private async Task<PlacesInView> Found(string asked) =>
        (await (await App.Client(_officer)).GetFromJsonAsync<PlacesInView>($"/map/places?{asked}", Cancel))!;

    /// <summary>So many places of a band, in one statement.</summary>
    private Task Many(int count, string band) => App.WithDb(db => db.Database.ExecuteSqlAsync(
        $"""
        with place as (
          insert into register.premises (id, reference, authority_id, type_code, name, point, hours_known, status, created_at, updated_at)
          select gen_random_uuid(), 'P-' || nextval('register.premises_reference'), {_here.Id}, 'takeaway', 'Place ' || n,
            st_setsrid(st_makepoint(310000 + n, 430000), 27700), false, 'Open', {App.Clock.GetUtcNow()}, {App.Clock.GetUtcNow()}
          from generate_series(1, {count}) n returning id, authority_id)
        insert into monitoring.premises_standing (premises_id, authority_id, band, provisional, assessment_id, lines_of_id, banded_at, next_due_at_night, from_take_on)
        select id, authority_id, {band}, true, id, id, {App.Clock.GetUtcNow()}, false, false from place
        """,
        Cancel));
}
