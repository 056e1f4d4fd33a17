using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.Platform.Geo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Areas;

public sealed class AreasTests : AppTests
{
    [Theory]
    [InlineData("boundaries/blackpool-wards-2025.geojson", "WD25CD")]
    [InlineData("boundaries/blackpool-lsoa-2021.geojson", "LSOA21CD")]
    public async Task The_real_files_give_the_counts_of_an_independent_reading(string file, string code)
    {
        var path = RealData.Path(file);
        Assert.SkipWhen(path is null, $"shared/data/{file} is absent");
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(path, Cancel));
        var codes = document.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty(code).GetString()).Distinct().ToList();

        var first = await Import(path);
        var again = await Import(path);

        Assert.Equal((codes.Count, 0, 0, 0), (first.Added, first.Changed, first.Unchanged, first.Rejected));
        Assert.Equal((0, 0, codes.Count, 0), (again.Added, again.Changed, again.Unchanged, again.Rejected));
        var stored = code.StartsWith("WD", StringComparison.Ordinal)
            ? await App.WithDb(db => db.Wards.Select(ward => ward.Code).ToListAsync(Cancel))
            : await App.WithDb(db => db.Areas.Select(area => area.Code).ToListAsync(Cancel));
        Assert.Equal(codes.Order(), stored.Order());
    }

    [Fact]
    public async Task Every_place_gets_the_ward_it_lies_in_in_degrees_or_metres()
    {
        var blackpool = await App.WithDb(db => db.Authorities.SingleAsync(authority => authority.Code == "blackpool", Cancel));
        var inside = await App.Build.Premises(blackpool, "Inside", with: place => place.Point = Points.At(330500, 436500));
        var outside = await App.Build.Premises(blackpool, "Outside", with: place => place.Point = Points.At(339000, 436500));

        var counts = await Import(Ward("E05000001", "First", "330000,436000 331000,436000 331000,437000 330000,437000 330000,436000"));
        Assert.Equal((1, 1), (counts.Added, counts.Placed));
        Assert.Equal("First", await WardOf(inside.Id));
        Assert.Null(await WardOf(outside.Id));

        // The next boundaries, of another year and in degrees: it asks before it ends the first ward, which stays to be read.
        var next = Ward("E05000002", "Second", "-3.07,53.80 -3.00,53.80 -3.00,53.84 -3.07,53.84 -3.07,53.80", year: 26);
        Assert.Equal(ImportState.Stopped, (await Run(next)).State);
        await Run(next, force: true);
        Assert.Equal("Second", await WardOf(inside.Id));
        Assert.NotNull(await App.WithDb(db => db.Wards.Where(ward => ward.Code == "E05000001").Select(ward => ward.EndedOn).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task An_area_that_crosses_itself_is_mended_and_said()
    {
        var counts = await Import(Ward("E05000001", "Bow tie", "330000,436000 331000,437000 331000,436000 330000,437000 330000,436000"));
        Assert.Equal((1, 1), (counts.Added, counts.Warnings));
        Assert.True(await App.WithDb(db => db.Wards.Select(ward => ward.Boundary.IsValid).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData("E05000001", "Far away", "10,10 11,10 11,11 10,11 10,10", "does not lie in the United Kingdom")]
    [InlineData("E05000001", "Swapped", "53.80,-3.07 53.80,-3.00 53.84,-3.00 53.84,-3.07 53.80,-3.07", "swapped")]
    [InlineData("E05000001", "Open", "330000,436000 331000,436000 331000,437000", "cannot be read")]
    [InlineData("E05000001", "", "330000,436000 331000,436000 331000,437000 330000,436000", "no code and name")]
    public async Task A_bad_area_is_rejected_alone(string code, string name, string ring, string why)
    {
        var counts = await Import(Ward(code, name, ring));
        Assert.Equal((0, 1), (counts.Added, counts.Rejected));
        Assert.Contains(why, await App.WithDb(db => db.ImportRowProblems.Select(problem => problem.Message).SingleAsync(Cancel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("{\"type\": \"FeatureCollection\"}")]
    [InlineData("{\"features\": [{\"type\": \"Feature\"")]
    [InlineData("WD25CD,WD25NM\n1,2\n")]
    public async Task A_file_of_another_kind_is_refused(string content) => await Assert.ThrowsAsync<ImportRefused>(() => Import(Encoding.UTF8.GetBytes(content)));

    private static byte[] Ward(string code, string name, string ring, int year = 25)
    {
        var points = ring.Split(' ').Select(point => $"[{point}]");
        return Encoding.UTF8.GetBytes(
            $$$"""
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"FID": 1, "WD{{{year}}}CD": "{{{code}}}", "WD{{{year}}}NM": "{{{name}}}",
            "LAD{{{year}}}CD": "E06000009", "LAD{{{year}}}NM": "Blackpool"}, "geometry": {"type": "Polygon", "coordinates": [[{{{string.Join(',', points)}}}]]}}]}
            """);
    }

    private Task<ImportCounts> Import(string path) => Import(File.ReadAllBytes(path));

    private async Task<ImportCounts> Import(byte[] content)
    {
        var run = await Run(content);
        Assert.Equal(ImportState.Applied, run.State);
        return ImportFigures.Of(run.Counts);
    }

    private Task<ImportRun> Run(byte[] content, bool force = false) => App.Import(
        new ImportRequest(ImportFormats.Of("wards"), "any.geojson", [], Force: force), new SourceFile("any.geojson", () => new MemoryStream(content)));

    private Task<string?> WardOf(Guid id) => App.WithDb(db => (
        from place in db.Premises
        where place.Id == id
        select db.Wards.Where(ward => ward.Id == place.WardId).Select(ward => ward.Name).SingleOrDefault()).SingleAsync(Cancel));
}
