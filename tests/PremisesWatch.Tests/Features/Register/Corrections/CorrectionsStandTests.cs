using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Fhrs;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.Tests.Features.Imports;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Corrections;

/// <summary>An officer's corrections against the import itself.</summary>
public sealed class CorrectionsStandTests : RegisterTests
{
    private HttpClient _everywhere = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _everywhere = await App.Client(await App.Build.Person(Role.Cplo));
    }

    [Fact]
    public async Task What_an_officer_corrects_stands_through_later_files_and_is_shown_once_they_change_it()
    {
        await Import("2026-10-01", "Ocean Fry", "-3.0516", "53.8175000");
        var place = await Imported();
        await Edit(place.Id, ("Input.Name", "Ocean Fryer"), ("Input.Point", "330900 436500"));

        await Import("2026-10-08", "Ocean Fry", "-3.0516", "53.8175000", rating: "2");
        Assert.Equal([null, null], (await Kept()).Select(correction => correction.ListedChangedAt));

        await Import("2026-10-15", "Ocean Fry Ltd", "-3.0600", "53.8175000", rating: "2");

        var now = await Imported();
        Assert.Equal(("Ocean Fryer", 330900), (now.Name, now.Point!.X));
        Assert.Equal(
            [("Name", "Ocean Fry Ltd", true), ("Point", "-3.06 53.8175", true)],
            (await Kept()).Select(correction => (correction.Field, correction.ListedValue, correction.ListedChangedAt is not null)));
        var page = await _everywhere.Page($"/register/{place.Id}/corrections");
        Assert.Contains("Ocean Fry Ltd", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        using var taken = await _everywhere.Submit(page, [("field", "Point"), ("take", "theirs")]);
        await Import("2026-10-22", "Ocean Fry Ltd", "-3.0700", "53.8175000", rating: "2");
        Assert.Equal(["Name"], (await Kept()).Select(correction => correction.Field));
        Assert.NotEqual(now.Point!.X, (await Imported()).Point!.X);
        Assert.Equal(PointSource.FoodRegister, (await Imported()).PointSource);
    }

    private Task<Premises> Imported() => App.WithDb(db => db.Premises.AsNoTracking().SingleAsync(p => p.PointSource != null && p.Postcode == "FY1 1AA", Cancel));

    private Task<List<PremisesCorrection>> Kept() => App.WithDb(db => db.PremisesCorrections.AsNoTracking().OrderBy(c => c.Field).ToListAsync(Cancel));

    private async Task Edit(Guid id, params (string, string?)[] fields)
    {
        using var response = await _everywhere.Submit(await _everywhere.Page($"/register/{id}/edit"), fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task Import(string date, string name, string longitude, string latitude, string rating = "5")
    {
        var xml = $"""
            <?xml version="1.0"?><FHRSEstablishment><Header><ExtractDate>{date}</ExtractDate><ItemCount>1</ItemCount><ReturnCode>Success</ReturnCode></Header><EstablishmentCollection>
            <EstablishmentDetail><FHRSID>77</FHRSID><LocalAuthorityBusinessID>77</LocalAuthorityBusinessID><BusinessName>{name}</BusinessName>
            <BusinessType>Takeaway/sandwich shop</BusinessType><BusinessTypeID>7844</BusinessTypeID><AddressLine1>1 Sea Road</AddressLine1><PostCode>FY1 1AA</PostCode>
            <RatingValue>{rating}</RatingValue><RatingKey>fhrs_{rating}_en-gb</RatingKey><RatingDate>2026-01-01</RatingDate><LocalAuthorityCode>898</LocalAuthorityCode>
            <LocalAuthorityName>Blackpool</LocalAuthorityName><SchemeType>FHRS</SchemeType><NewRatingPending>False</NewRatingPending>
            <Geocode><Longitude>{longitude}</Longitude><Latitude>{latitude}</Latitude></Geocode></EstablishmentDetail>
            </EstablishmentCollection></FHRSEstablishment>
            """;
        var run = await App.Import("fhrs", FhrsTypes.Parse(FhrsTypes.Default)!, new SourceFile("x.xml", () => new MemoryStream(Encoding.UTF8.GetBytes(xml))));
        Assert.Equal(ImportState.Applied, run.State);
    }
}
