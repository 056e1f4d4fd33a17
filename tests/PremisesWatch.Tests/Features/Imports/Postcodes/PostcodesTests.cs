using System.Text;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.Platform.Geo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Postcodes;

public sealed class PostcodesTests : AppTests
{
    [Fact]
    public async Task The_real_file_gives_the_counts_of_an_independent_reading()
    {
        var path = RealData.Path("postcodes/codepoint-open-fy.csv");
        Assert.SkipWhen(path is null, "shared/data/postcodes/codepoint-open-fy.csv is absent");
        var lines = await File.ReadAllLinesAsync(path, Cancel);
        var distinct = lines.Select(line => line.Split(',')[0]).Distinct().Count();

        var first = ImportFigures.Of((await App.Import("postcodes", [], new SourceFile("codepoint.csv", () => File.OpenRead(path)))).Counts);
        var again = ImportFigures.Of((await App.Import("postcodes", [], new SourceFile("codepoint.csv", () => File.OpenRead(path)))).Counts);

        Assert.Equal((distinct, 0, 0, 0), (first.Added, first.Changed, first.Unchanged, first.Rejected));
        Assert.Equal((0, 0, distinct, 0), (again.Added, again.Changed, again.Unchanged, again.Rejected));
        Assert.Equal(distinct, await App.WithDb(db => db.Postcodes.CountAsync(Cancel)));
        var known = await App.WithDb(db => db.Postcodes.Where(code => code.Code == "FY1 1AD").Select(code => code.Point).SingleAsync(Cancel));
        Assert.Equal((330862, 436347), (known.X, known.Y));
    }

    [Fact]
    public async Task A_place_without_a_point_gets_its_postcodes_and_one_that_has_its_own_keeps_it()
    {
        var here = await App.Build.Authority("here");
        var bare = await App.Build.Premises(here, "Bare", with: place => (place.Point, place.PointSource, place.Postcode) = (null, null, "ZZ1 1AA"));
        var lost = await App.Build.Premises(here, "Lost", with: place => (place.Point, place.PointSource, place.Postcode) = (null, null, "ZZ9 9ZZ"));
        var own = await App.Build.Premises(here, "Own", with: place => (place.Point, place.Postcode) = (Points.At(310500, 430500), "ZZ1 1AA"));

        var counts = await Import("\"ZZ1 1AA\",10,310000,430000,\"E92000001\"\n");
        Assert.Equal((1, 1), (counts.Placed, counts.NotPlaced));
        Assert.Equal((310000, PointSource.Postcode), await Where(bare.Id));
        Assert.Equal((310500, PointSource.Officer), await Where(own.Id));
        Assert.Null(await App.WithDb(db => db.Premises.Where(place => place.Id == lost.Id).Select(place => place.Point).SingleAsync(Cancel)));

        await Import("\"ZZ1 1AA\",10,310010,430000\n");
        Assert.Equal((310010, PointSource.Postcode), await Where(bare.Id));
    }

    [Fact]
    public async Task The_directory_of_the_statistics_office_is_read_by_its_header()
    {
        var counts = await Import("\uFEFFosnrth1m,pcd,x,pcds,oseast1m,doterm\n430000,ZZ1 1AA,,ZZ1 1AA,310000,\n430001,ZZ1 1AB,,ZZ1 1AB,310001,201406\n,ZZ9 9ZZ,,ZZ9 9ZZ,,\n");
        Assert.Equal((2, 1), (counts.Added, counts.Rejected));
        Assert.Equal(new DateOnly(2014, 6, 1), await App.WithDb(db => db.Postcodes.Where(code => code.Code == "ZZ1 1AB").Select(code => code.EndedOn).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("name;address\nx;y\n")]
    [InlineData("pcds,pcds,oseast1m,osnrth1m\n")]
    [InlineData("ZZ1 1AA;10;310000;430000\n")]
    public async Task A_file_of_another_kind_is_refused(string content)
    {
        await Assert.ThrowsAsync<ImportRefused>(() => Import(content));
        Assert.Equal(0, await App.WithDb(db => db.ImportRuns.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Doubled_swapped_and_seaward_rows_are_rejected_alone()
    {
        var counts = await Import("\"ZZ1 1AA\",10,310000,430000\n\"ZZ11AA\",10,1,1\n\"ZZ1 1AB\",90,0,0\nnonsense,1,2,3\n");
        Assert.Equal((1, 2, 1), (counts.Added, counts.Rejected, counts.Duplicates));
    }

    private async Task<ImportCounts> Import(string content) => ImportFigures.Of(
        (await App.Import("postcodes", [], new SourceFile("any.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(content))))).Counts);

    private async Task<(double, PointSource?)> Where(Guid id)
    {
        var place = await App.WithDb(db => db.Premises.SingleAsync(known => known.Id == id, Cancel));
        return (place.Point!.X, place.PointSource);
    }
}
