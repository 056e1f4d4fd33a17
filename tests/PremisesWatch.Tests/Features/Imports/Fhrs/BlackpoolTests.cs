using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Fhrs;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Fhrs;

/// <summary>The three dated Blackpool files, in order, against an independent reading.</summary>
public sealed class BlackpoolTests : AppTests
{
    private static readonly string[] Dates = ["2020-08-10", "2020-09-20", "2020-11-15"];

    [Theory]
    [InlineData("7844,7842")]
    [InlineData("all")]
    public async Task The_three_files_in_order_give_the_counts_of_an_independent_reading(string types)
    {
        var before = new Dictionary<string, string>();
        foreach (var date in Dates)
        {
            var file = RealData.Path($"fhrs/blackpool/FHRS898en-GB.{date}.xml");
            Assert.SkipWhen(file is null, $"shared/data/fhrs/blackpool/FHRS898en-GB.{date}.xml is absent");

            // Each establishment as its whole text, by FHRSID, first of each kept.
            var rows = XDocument.Load(file).Descendants("EstablishmentDetail").ToList();
            var asked = rows.Where(row => types == "all" || types.Split(',').Contains(row.Element("BusinessTypeID")!.Value)).ToList();
            var now = asked.GroupBy(row => row.Element("FHRSID")!.Value)
                .ToDictionary(same => same.Key, same => Fingerprint(same.First()));
            var counts = await Import(file, types);

            Assert.Equal(now.Keys.Except(before.Keys).Count(), counts.Added);
            Assert.Equal(now.Count(row => before.TryGetValue(row.Key, out var was) && was != row.Value), counts.Changed);
            Assert.Equal(now.Count(row => before.TryGetValue(row.Key, out var was) && was == row.Value), counts.Unchanged);
            Assert.Equal(before.Keys.Except(now.Keys).Count(), counts.NoLongerListed);
            Assert.Equal(rows.Count - asked.Count, counts.OtherTypes);
            Assert.Equal(now.Count, counts.Total);
            Assert.Equal((0, 0), (counts.Rejected, counts.ToReview));
            before = now;
        }

        var again = await Import(RealData.Path($"fhrs/blackpool/FHRS898en-GB.{Dates[^1]}.xml")!, types);
        Assert.Equal((0, 0, before.Count, 0), (again.Added, again.Changed, again.Unchanged, again.NoLongerListed));
    }

    [Fact]
    public async Task What_was_imported_is_on_the_map_numbered_and_due()
    {
        var file = RealData.Path("fhrs/blackpool/FHRS898en-GB.2020-08-10.xml");
        Assert.SkipWhen(file is null, "shared/data/fhrs/blackpool/FHRS898en-GB.2020-08-10.xml is absent");

        var counts = await Import(file, FhrsTypes.Default);
        await App.Jobs.RunAll();

        await App.WithDb(async db =>
        {
            Assert.Equal(counts.Added, await db.Premises.CountAsync(Cancel));
            Assert.Equal(counts.WithoutPoint, await db.Premises.CountAsync(premises => premises.Point == null, Cancel));
            Assert.Equal(counts.Added, await db.ExternalReferences.CountAsync(reference => reference.SchemeCode == ReferenceScheme.Fhrs, Cancel));
            var weeks = await db.Standings.GroupBy(standing => standing.NextDueOn).Select(day => new { day.Key, Places = day.Count() }).ToListAsync(Cancel);
            Assert.Equal(counts.Added, weeks.Sum(week => week.Places));
            var byWeek = weeks.GroupBy(day => PremisesWatch.Domain.Scheduling.NextVisit.WeekOf(day.Key!.Value)).Select(week => week.Sum(day => day.Places)).ToList();
            Assert.All(byWeek, places => Assert.InRange(places, 1, 10));
        });
    }

    private static string Fingerprint(XElement row) => string.Join('|', row.Descendants().Where(field => !field.HasElements)
        .Where(field => !field.Name.LocalName.StartsWith("LocalAuthority", StringComparison.Ordinal) || field.Name == "LocalAuthorityBusinessID")
        .Where(field => field.Value.Length > 0)
        .Select(field => $"{field.Name}={(field.Name == "Longitude" || field.Name == "Latitude" ? double.Parse(field.Value).ToString() : field.Value.Trim())}"));

    private async Task<ImportCounts> Import(string file, string types)
    {
        var run = await App.Import("fhrs", FhrsTypes.Parse(types)!, new SourceFile(Path.GetFileName(file), () => File.OpenRead(file)));
        Assert.Equal(ImportState.Applied, run.State);
        return ImportFigures.Of(run.Counts);
    }
}
