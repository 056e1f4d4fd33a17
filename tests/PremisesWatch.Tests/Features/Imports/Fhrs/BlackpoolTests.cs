using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Fhrs;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Features.Imports.Matching;
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
        List<XElement> last = [];
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

            // A new number at the address of one that is gone is asked of a person, who answers here that it is a new business.
            var fresh = now.Keys.Except(before.Keys).ToList();
            Assert.Equal(fresh.Count, counts.Added + counts.ToReview);
            Assert.InRange(counts.ToReview, 0, fresh.Count(key => Postcodes(before.Keys.Except(now.Keys), last).Contains(Postcode(asked, key))));
            Assert.Equal(counts.ToReview, await AnswerDifferent());
            last = asked;

            Assert.Equal(now.Count(row => before.TryGetValue(row.Key, out var was) && was != row.Value), counts.Changed);
            Assert.Equal(now.Count(row => before.TryGetValue(row.Key, out var was) && was == row.Value), counts.Unchanged);
            Assert.Equal(before.Keys.Except(now.Keys).Count(), counts.NoLongerListed);
            Assert.Equal(rows.Count - asked.Count, counts.OtherTypes);
            Assert.Equal(now.Count, counts.Total);
            Assert.Equal((0, 0), (counts.Rejected, counts.Joined));
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

    private static string? Postcode(IEnumerable<XElement> rows, string key) => rows.First(row => row.Element("FHRSID")!.Value == key).Element("PostCode")?.Value;

    private static HashSet<string?> Postcodes(IEnumerable<string> keys, List<XElement> rows) => [.. keys.Select(key => Postcode(rows, key))];

    /// <summary>By the real page, until nothing waits.</summary>
    /// <returns>How many records were answered.</returns>
    private async Task<int> AnswerDifferent()
    {
        var client = await App.Client(await App.Build.Person(Role.Cplo));
        var records = await App.WithDb(db => db.MatchQuestions.Select(question => question.Value).Distinct().CountAsync(Cancel));
        while (await App.WithDb(db => db.MatchQuestions.OrderBy(question => question.Rank).Select(question => (Guid?)question.Id).FirstOrDefaultAsync(Cancel)) is { } id)
        {
            using var answered = await client.Answer(id, "Different");
            Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        }

        return records;
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
