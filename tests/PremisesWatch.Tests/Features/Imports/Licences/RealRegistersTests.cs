using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences;

/// <summary>The real registers of two councils, by command and by page, against an independent reading.</summary>
public sealed class RealRegistersTests : LicenceRegister
{
    private const string Manchester = "licensing/manchester-lga-schema-2014.csv";
    private const string Arun = "licensing/arun-register-2023.csv";

    [Theory]
    [InlineData(Manchester, "manchester", "CASEREFERENCE", "PREMISESNAME", "POSTCODE")]
    [InlineData(Arun, "arun", "Licence Number", "Trading Name", "Postcode")]
    public async Task By_command_each_licence_is_counted_once_and_the_same_again_changes_nothing(string file, string council, string number, string name, string postcode)
    {
        var path = RealData.Path(file);
        Assert.SkipWhen(path is null, $"shared/data/{file} is absent");
        var there = await App.Build.Authority(council);
        var licences = Read(path).Where(row => row[number].Trim().Length > 0).GroupBy(row => row[number].Trim()).ToDictionary(rows => rows.Key, rows => rows.First());
        var places = licences.Values.Where(row => IsPostcode(row[postcode])).GroupBy(row => (Bare(row[name]), row[postcode].Trim()))
            .Where(same => same.Key.Item1.Length > 2).Take(60).ToDictionary(same => same.Key, same => same.Count());
        foreach (var (bare, code) in places.Keys)
        {
            await App.Build.Premises(there, licences.Values.First(row => (Bare(row[name]), row[postcode].Trim()) == (bare, code))[name].ToUpperInvariant(), with: place => (place.Postcode, place.AddressLine1) = (code, null));
        }

        var joined = places.Values.Where(count => count <= 5).Sum();
        Assert.Equal((joined, 0, 0, licences.Count - joined, 0, 0), await Import(path, council, "--dry-run"));
        Assert.Equal(0, await App.WithDb(db => db.Licences.CountAsync(Cancel)));
        Assert.Equal((joined, 0, 0, licences.Count - joined, 0, 0), await Import(path, council));
        Assert.Equal((0, 0, joined, licences.Count - joined, 0, 0), await Import(path, council));
        Assert.Equal(licences.Keys.Order(), (await App.WithDb(db => db.Licences.Select(licence => licence.Number).ToListAsync(Cancel))).Order());
        Assert.Equal(joined, await App.WithDb(db => db.Licences.CountAsync(licence => licence.PremisesId != null, Cancel)));
    }

    [Theory]
    [InlineData(Manchester, 900)]
    [InlineData(Arun, 465)]
    public async Task By_page_the_columns_are_asked_for_once(string file, int licences)
    {
        var path = RealData.Path(file);
        Assert.SkipWhen(path is null, $"shared/data/{file} is absent");
        await App.WithDb(db => db.Authorities.ExecuteUpdateAsync(set => set.SetProperty(known => known.Name, "Manchester and Arun"), Cancel));
        var content = await File.ReadAllBytesAsync(path, Cancel);

        using var first = await Upload(content);
        Assert.Contains("/imports/licences/mapping/", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var counts = await BringIn(content);
        using var again = await Upload(content);

        Assert.DoesNotContain("mapping", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal((licences, licences, 0), (counts.Total, counts.ToReview, counts.NoLongerListed));
    }

    [Fact]
    public async Task What_the_files_say_is_kept_and_what_is_odd_is_said()
    {
        var (manchester, arun) = (RealData.Path(Manchester), RealData.Path(Arun));
        Assert.SkipWhen(manchester is null || arun is null, "shared/data/licensing is absent");
        await App.Build.Authority("manchester");
        await App.Build.Authority("arun");
        await Import(manchester, "manchester");
        await Import(arun, "arun");

        var lounge = await App.WithDb(db => db.Licences.SingleAsync(licence => licence.Number == "1824", Cancel));
        Assert.Equal(("M4 1QB", true, true, LicenceStanding.InForce, new DateOnly(2005, 4, 22)), (lounge.Postcode, lounge.SellsAlcohol, lounge.LateNightRefreshment, lounge.Standing, lounge.StartsOn));
        Assert.Equal(["Live Music", "Performances of Dance", "Recorded Music", "Similar to music or dance"], lounge.Activities);
        var fryer = await App.WithDb(db => db.Licences.SingleAsync(licence => licence.Number == "6327", Cancel));
        Assert.Equal(("The Sussex Fryer", (DateOnly?)null, (string?)null), (fryer.PremisesName, fryer.EndsOn, fryer.Holder));
        Assert.InRange(fryer.Point!.X, 490_000, 500_000);
        var warnings = await App.WithDb(db => db.ImportRowProblems.Select(problem => problem.Message).ToListAsync(Cancel));
        Assert.Equal(Read(arun).Count(row => row["Postcode"] == "West Sussex"), warnings.Count(warning => warning.Contains("“West Sussex” is not a postcode", StringComparison.Ordinal)));
        Assert.Contains("Line 357: licence 6410 has another name on line 17; the first is kept.", warnings);
    }

    private async Task<(int Added, int Changed, int Unchanged, int ToReview, int Rejected, int Gone)> Import(string path, string council, params string[] more)
    {
        await using var program = ProgramProcess.Start(App.Database, ["import", "licences", path, "--authority", council, "--json", .. more]);
        var code = await program.Ended();
        Assert.True(code == 0, program.Said);
        var report = JsonDocument.Parse(program.Said[program.Said.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
        int Figure(string name) => report.GetProperty(name).GetInt32();
        return (Figure("added"), Figure("changed"), Figure("unchanged"), Figure("toReview"), Figure("rejected"), Figure("noLongerListed"));
    }

    /// <summary>A CSV reader of its own: these two files hold no quotation mark within quotation marks and no line break within a field.</summary>
    private static List<Dictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path).Select(line => Regex.Matches(line, "(?:^|,)(?:\"([^\"]*)\"|([^,]*))").Select(cell => cell.Groups[1].Success ? cell.Groups[1].Value : cell.Groups[2].Value).ToArray()).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Select((name, column) => (name, column)).ToDictionary(pair => pair.name, pair => cells.ElementAtOrDefault(pair.column) ?? ""))];
    }

    private static bool IsPostcode(string text) => Regex.IsMatch(text.Trim(), "^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$");

    private static string Bare(string text) => Regex.Replace(text.ToLowerInvariant(), "[^a-z0-9]", "");
}
