using System.Globalization;
using System.Text;
using CsvHelper;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Download;

public sealed class DownloadTests : AppTests
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
    public async Task The_file_holds_the_places_of_the_list_in_its_order_and_no_others()
    {
        var there = await App.Build.Authority("there");
        await App.Build.Premises(there, "Harbour Elsewhere");
        for (var i = 0; i < 55; i++)
        {
            await App.Build.Premises(_here, $"Harbour {i:00}", i % 2 == 0 ? "hotel" : "takeaway");
        }

        await App.Build.Premises(_here, "Quiet Corner");
        var rows = await Rows("?q=harbuor&type=hotel&dir=desc&sort=name");
        Assert.Equal(Enumerable.Range(0, 55).Where(i => i % 2 == 0).Select(i => $"Harbour {i:00}").Reverse(), rows.Select(row => row["Name"]));
        Assert.All(rows, row => Assert.Equal((_here.Name, "Open"), (row["Authority"], row["Status"])));
        Assert.Equal(56, (await Rows("")).Count);
        Assert.Empty(await Rows("?q=nothing+of+the+kind"));
    }

    [Fact]
    public async Task No_cell_is_a_formula_and_letters_of_every_kind_come_through()
    {
        string[] names = ["=HYPERLINK(\"http://x\")", "+44", "-1", "@SUM(A1)", "\tTab", "Café, \"Tŷ\" 北京\r\nsecond line"];
        foreach (var name in names)
        {
            await App.Build.Premises(_here, name, with: p => p.AddressLine1 = name);
        }

        using var answer = await (await App.Client(_officer)).GetAsync("/register/places.csv", Cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(("text/csv", "utf-8", "places.csv"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet, answer.Content.Headers.ContentDisposition!.FileName));
        var rows = Read(bytes);
        foreach (var cell in rows.SelectMany(row => row.Values))
        {
            Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell);
        }

        Assert.Contains(rows, row => row["Name"] == "'=HYPERLINK(\"http://x\")");
        Assert.Contains(rows, row => row["Name"] == "Café, \"Tŷ\" 北京\r\nsecond line");
    }

    private async Task<List<Dictionary<string, string>>> Rows(string query) =>
        Read(await (await App.Client(_officer)).GetByteArrayAsync($"/register/places.csv{query}", Cancel));

    private static List<Dictionary<string, string>> Read(byte[] file)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(file)), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }
}
