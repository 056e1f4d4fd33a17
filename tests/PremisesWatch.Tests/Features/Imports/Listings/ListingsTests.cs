using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Listings;

public sealed class ListingsTests : AppTests
{
    private Authority _here = null!;
    private Person _officer = null!;
    private HttpClient _client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _officer = await App.Build.Person(Role.LicensingOfficer, _here);
        _client = await App.Client(_officer);
    }

    [Fact]
    public async Task A_place_of_another_type_waits_until_it_is_taken_once()
    {
        await Listing(1, "The Invented Arms", ListingState.OtherType);
        var page = await _client.Page("/imports/waiting?q=invented");
        using var taken = await _client.Submit(page, [], "main table form");
        using var again = await _client.Submit(page, [], "main table form");

        var place = await App.WithDb(db => db.Premises.Include(premises => premises.References).SingleAsync(Cancel));
        Assert.Equal($"/register/{place.Id}", taken.Headers.Location!.OriginalString);
        Assert.Equal("/imports/waiting", again.Headers.Location!.OriginalString);
        Assert.Equal(("pub", "1"), (place.TypeCode, Assert.Single(place.References).Value));
        Assert.NotNull(place.Point);
        Assert.Equal(1, await App.WithDb(db => db.Standings.CountAsync(Cancel)));
    }

    private async Task Listing(long id, string name, ListingState state)
    {
        var run = await App.Build.Add(new ImportRun { Id = Guid.NewGuid(), Format = "fhrs", FileName = "any.xml", StartedAt = App.Clock.GetUtcNow() });
        await App.Build.Add(new FhrsListing
        {
            FhrsId = id, AuthorityId = _here.Id, State = state, BusinessName = name, BusinessTypeId = 7843, Postcode = "ZZ9 9ZZ",
            Longitude = -3.05, Latitude = 53.81, FirstImportId = run.Id, LastImportId = run.Id,
        });
    }
}
