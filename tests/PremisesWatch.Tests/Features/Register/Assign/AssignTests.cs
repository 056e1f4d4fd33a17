using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Geo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Assign;

public sealed class AssignTests : RegisterTests
{
    private Person _cplo = null!;
    private HttpClient _client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _cplo = await App.Build.Person(Role.Cplo, Here);
        _client = await App.Client(_cplo);
    }

    [Fact]
    public async Task One_place_is_assigned_and_given_back_to_its_ward()
    {
        await Post($"?q={Place.Reference}", ("Officer", $"{Officer.Id}"));
        Assert.Equal([(Place.Id, Officer.Id)], await Assigned());
        Assert.Contains(Officer.Name, (await _client.Page($"/register/{Place.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await Post($"?q={Place.Reference}", ("Officer", "ward"));
        Assert.Empty(await Assigned());
    }

    [Fact]
    public async Task All_of_a_filter_are_assigned_in_one_go_and_nothing_beyond_it()
    {
        for (var i = 0; i < 55; i++)
        {
            await App.Build.Premises(Here, $"Hotel {i}", "hotel");
        }

        await Post("?type=hotel", ("Officer", $"{Officer.Id}"), ("All", "true"));

        Assert.Equal(55, (await Assigned()).Count);
        Assert.DoesNotContain(await Assigned(), pair => pair.Place == Place.Id);
    }

    [Fact]
    public async Task Neither_a_place_nor_an_officer_of_another_authority_can_be_named()
    {
        var elsewhere = await App.Build.Person(Role.LicensingOfficer, await App.Build.Authority("elsewhere"));
        using var officer = await _client.Submit(await _client.Page("/register/assign"), [("Officer", $"{elsewhere.Id}"), ("All", "true")], "form[data-assign]");
        Assert.Equal(HttpStatusCode.BadRequest, officer.StatusCode);

        await Post("", ("Officer", $"{Officer.Id}"), ("Ids", $"{Theirs.Id}"));
        Assert.Empty(await Assigned());
        using var none = await _client.Submit(await _client.Page("/register/assign"), [("Officer", ""), ("Ids", null)], "form[data-assign]");
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
    }

    [Fact]
    public async Task Only_a_CPLO_assigns()
    {
        foreach (var address in new[] { "/register/assign", "/register/assign/wards" })
        {
            using var response = await Client.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_officer_of_a_ward_answers_for_the_places_in_it()
    {
        var ward = await App.Build.Add(new Ward
        {
            AuthorityId = Here.Id, Code = "E1", Name = "Claremont",
            Boundary = new NetTopologySuite.Geometries.MultiPolygon([(NetTopologySuite.Geometries.Polygon)Points.At(310000, 430000).Buffer(50)]) { SRID = 27700 },
        });
        await App.WithDb(db => db.Premises.Where(p => p.Id == Place.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.WardId, ward.Id), Cancel));

        using var response = await _client.Submit(await _client.Page("/register/assign/wards"), [($"Officer[{ward.Id}]", $"{Officer.Id}")]);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains(Officer.Name, (await _client.Page($"/register/{Place.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var nobody = await _client.Submit(await _client.Page("/register/assign/wards"), [($"Officer[{ward.Id}]", "")]);
        Assert.Empty(await App.WithDb(db => db.WardOfficers.ToListAsync(Cancel)));
    }

    private async Task Post(string query, params (string, string?)[] fields)
    {
        using var response = await _client.Submit(await _client.Page($"/register/assign{query}"), fields, "form[data-assign]");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task<List<(Guid Place, Guid Officer)>> Assigned() =>
        (await App.WithDb(db => db.Assignments.ToListAsync(Cancel))).ConvertAll(assignment => (assignment.PremisesId, assignment.OfficerId));
}
