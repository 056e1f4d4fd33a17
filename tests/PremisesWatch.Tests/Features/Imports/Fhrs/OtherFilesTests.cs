using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Fhrs;

/// <summary>The food register's other shapes: documents of its API, several authorities in one file, Scotland's words.</summary>
public sealed class OtherFilesTests : AppTests
{
    [Fact]
    public async Task A_document_of_the_api_is_an_excerpt_and_marks_nothing_as_gone()
    {
        var path = RealData.Path("fhrs/api-v2-establishments.json");
        Assert.SkipWhen(path is null, "shared/data/fhrs/api-v2-establishments.json is absent");
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(path, Cancel));
        var rows = document.RootElement.GetProperty("establishments").EnumerateArray().ToList();
        await App.Import("fhrs", [], new SourceFile("earlier.xml", () => new MemoryStream(new InventedFhrs().Place(1, "Before", fields: ("LocalAuthorityCode", "511")).Bytes())));

        var run = await App.Import("fhrs", [], new SourceFile("page.json", () => File.OpenRead(path)));

        var counts = ImportFigures.Of(run.Counts);
        Assert.Equal((rows.Count, 0, 0), (counts.Added, counts.Rejected, counts.NoLongerListed));
        var listed = await App.WithDb(db => db.FhrsListings.AsNoTracking().Where(listing => listing.FhrsId != 1).ToListAsync(Cancel));
        foreach (var row in rows)
        {
            var stored = listed.Single(listing => listing.FhrsId == row.GetProperty("FHRSID").GetInt64());
            Assert.Equal(
                (row.GetProperty("BusinessName").GetString(), row.GetProperty("scores").GetProperty("Hygiene").GetInt32(), double.Parse(row.GetProperty("geocode").GetProperty("longitude").GetString()!)),
                (stored.BusinessName, stored.HygieneScore, stored.Longitude));
        }
    }

    [Fact]
    public async Task A_file_of_two_authorities_keeps_scotlands_words_and_empty_fields()
    {
        var path = RealData.Path("fhrs/FHRS-2026-08-19-three-records.xml");
        Assert.SkipWhen(path is null, "shared/data/fhrs/FHRS-2026-08-19-three-records.xml is absent");
        var rows = XDocument.Load(path).Descendants("EstablishmentDetail").ToList();

        var run = await App.Import("fhrs", [], new SourceFile("three.xml", () => File.OpenRead(path)));

        Assert.Equal(rows.Count, ImportFigures.Of(run.Counts).Added);
        var listed = await App.WithDb(db => db.FhrsListings.AsNoTracking().OrderBy(listing => listing.FhrsId).ToListAsync(Cancel));
        Assert.Equal(
            rows.OrderBy(row => (long)row.Element("FHRSID")!).Select(row => (row.Element("RatingValue")!.Value, (string?)row.Element("PostCode"))),
            listed.Select(listing => (listing.RatingValue!, listing.Postcode)));
        Assert.Contains(listed, listing => listing is { RatingValue: "Improvement Required", SchemeType: "FHIS" });
        Assert.Contains(listed, listing => listing is { RatingDate: null, Longitude: null, HygieneScore: null });
        Assert.Equal(2, listed.Select(listing => listing.AuthorityId).Distinct().Count());
    }
}
