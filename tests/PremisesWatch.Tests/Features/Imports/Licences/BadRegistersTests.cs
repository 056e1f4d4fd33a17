using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences;

/// <summary>Files that are not what they say: refused with what to do, or row by row with the line; never loaded silently.</summary>
public sealed class BadRegistersTests : LicenceRegister
{
    private const string Short = "Licence Number,Premises Name,Postcode,Status,Start Date,Expiry Date,UPRN";

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_file_of_another_kind_is_refused_with_what_to_do(string says, byte[] content)
    {
        using var refused = await Upload(content);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(says, await Problem(refused), StringComparison.Ordinal);
        Assert.Equal((0, 0), await App.WithDb(async db => (await db.ImportRuns.CountAsync(Cancel), await db.LicenceUploads.CountAsync(Cancel))));
    }

    public static TheoryData<string, byte[]> Others() => new()
    {
        { "Excel workbook", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3] },
        { "old Excel workbook", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3] },
        { "PDF", Encoding.UTF8.GetBytes("%PDF-1.7 …") },
        { "web page", Encoding.UTF8.GetBytes("\uFEFF\r\n<!doctype html><p>Not found</p>") },
        { "JSON", Encoding.UTF8.GetBytes("{\"licences\":[]}") },
        { "empty", Encoding.UTF8.GetBytes("\uFEFF  \r\n") },
        { "neither in UTF-8 nor in Windows-1252", [.. Encoding.UTF8.GetBytes(Short + "\r\n1,Caf"), 0xE9, 0x20, 0x81] },
        { "no commas, semicolons or tabs", Encoding.UTF8.GetBytes("Licence Number\r\n1\r\n2\r\n") },
        { "a field in quotation marks never ends", Encoding.UTF8.GetBytes(Short + "\r\n1,\"Never ends," + string.Concat(Enumerable.Repeat("ZZ1 1AA,Granted,,,\r\n2,More,", 2000))) },
    };

    [Theory]
    [InlineData(",", "utf-8", false)]
    [InlineData(",", "utf-8", true)]
    [InlineData(";", "utf-8", false)]
    [InlineData("\t", "utf-8", false)]
    [InlineData("\t", "utf-16", true)]
    [InlineData(",", "windows-1252", false)]
    public async Task Encoding_and_delimiter_are_told_by_the_file_itself(string delimiter, string encoding, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"{Short}\r\n7,Café Crème – “Le Bistro”,ZZ1 1AA,Granted,01/02/2020,,\r\n".Replace(",", delimiter, StringComparison.Ordinal);
        var coding = Encoding.GetEncoding(encoding);
        var counts = await BringIn([.. mark ? coding.GetPreamble() : [], .. coding.GetBytes(text)]);
        var licence = await App.WithDb(db => db.Licences.SingleAsync(Cancel));
        Assert.Equal((1, "7", "Café Crème – “Le Bistro”", new DateOnly(2020, 2, 1)), (counts.ToReview, licence.Number, licence.PremisesName, licence.StartsOn));
    }

    [Fact]
    public async Task Bad_rows_are_left_out_with_their_line_and_why()
    {
        var good = Enumerable.Range(100, 60).Select(number => $"{number},Place {number},ZZ1 1AA,Granted,01/01/2020,,").ToList();
        var address = await Checked(Csv([
            Short,
            "1,Ends first,ZZ1 1AA,Granted,01/02/2020,31/01/2020,",
            ",,,,,,",
            "2,Ragged,ZZ1 1AA,Granted",
            "3,One too many,ZZ1 1AA,Granted,01/01/2020,,100,Else",
            "4,Empty at the end,ZZ1 1AA,Granted,01/01/2020,,100,,,",
            ",No number,ZZ1 1AA,Granted,01/01/2020,,",
            "5,American,ZZ1 1AA,Granted,12/25/2020,,",
            "6,Odd,West Sussex,Dreamt,01/01/2020,,http://example.test/",
            "7,Half a licence,ZZ1 1AA,Granted,01/01/2020,,",
            "7,Half a licence,ZZ1 1AA,Granted,soon,,",
            .. good]));
        var counts = await Counts(address);
        var problems = await App.WithDb(db => db.ImportRowProblems.OrderBy(problem => problem.Record).Select(problem => problem.Severity + " " + problem.Message).ToListAsync(Cancel));

        Assert.Equal([
            "Rejected Line 2: it ends on 2020-01-31, before it starts on 2020-02-01.",
            "Rejected Line 4: it has 4 columns where the header has 7: a comma too many or too few has moved the rest along.",
            "Rejected Line 5: it has 8 columns where the header has 7: a comma too many or too few has moved the rest along.",
            "Rejected Line 7: it has no licence number.",
            "Rejected Line 8: its start date “12/25/2020” is not a date such as 31/12/2025.",
            "Warning Line 9: What the status “Dreamt” means is not known, so the licence counts as in force.",
            "Warning Line 9: “West Sussex” is not a postcode, so it was kept without one.",
            "Warning Line 9: “http://example.test/” is not a UPRN, so it was kept without one.",
            "Rejected Line 11: its start date “soon” is not a date such as 31/12/2025.",
        ], problems);
        // Licences 1, 5 and 7 are rejected by number; the rows whose number cannot be trusted or is absent are listed alone.
        Assert.Equal((62, 3), (counts.ToReview, counts.Rejected));
    }

    [Fact]
    public async Task A_register_of_which_many_rows_are_bad_stops_and_asks()
    {
        var address = await Checked(Csv(Short, "1,A,ZZ1 1AA,Granted,01/02/2020,31/01/2020,", "2,B,ZZ1 1AA,Granted,01/02/2020,,"));
        Assert.Contains("1 of its 2 rows were rejected, more than a tenth", (await Cplo.Page(address)).QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_slipped_by_one_are_found_by_what_they_hold()
    {
        await BringIn(Csv(Short, "1,A,ZZ1 1AA,Granted,01/02/2020,,"));
        var rows = Enumerable.Range(2, 9).Select(number => $"{number},A,More,ZZ1 1AA,Granted,01/02/2020,").ToArray();
        using var refused = await Upload(Csv([Short, .. rows]));
        Assert.Contains("“Postcode” is read as postcode, but holds “More” on line 2", await Problem(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_that_moved_are_bound_by_name_and_doubled_ones_are_refused()
    {
        await BringIn(Csv(Short, "1,A,ZZ1 1AA,Granted,01/02/2020,,"));
        await BringIn(Csv("UPRN,Status,Start Date,Postcode,Premises Name,Expiry Date,Licence Number", ",Granted,01/02/2020,ZZ1 1AA,A,,1", ",Granted,01/02/2020,ZZ1 1AB,B,,2"));
        Assert.Equal(["A ZZ1 1AA", "B ZZ1 1AB"], (await App.WithDb(db => db.Licences.Select(licence => licence.PremisesName + " " + licence.Postcode).ToListAsync(Cancel))).Order());

        using var asked = await Upload(Csv(Short + ",Postcode", "1,A,ZZ1 1AA,Granted,01/02/2020,,,ZZ1 1AB"));
        var page = await Cplo.Page(asked.Headers.Location!.OriginalString);
        Assert.Contains("new are “Postcode”", page.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        using var refused = await Cplo.Submit(page, []);
        Assert.Contains("ostcode", await Problem(refused), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Another_councils_register_and_an_older_one_stop_and_ask()
    {
        await App.WithDb(db => db.LicenceWords.CountAsync(Cancel));
        const string header = "Licence Number,Premises Name,Council,Extract Date";
        await BringIn(Csv(header, "1,A,Borough of here,01/06/2024"));
        Assert.Contains("It says that it is of Elsewhere", await Stopped(header, "1,A,Elsewhere,01/07/2024"), StringComparison.Ordinal);
        Assert.Contains("older than the last one applied, of 2024-06-01", await Stopped(header, "1,A,Borough of here,01/05/2024"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_read_from_within_gzip()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Csv(Short, "1,A,ZZ1 1AA,Granted,01/02/2020,,"), Cancel);
        }

        Assert.Equal(1, (await BringIn(packed.ToArray(), "register.csv.gz")).ToReview);
    }

    [Fact]
    public async Task Names_of_markup_and_formulas_are_only_names()
    {
        await BringIn(Csv(Short, "1,<b>=1+1</b>,ZZ1 1AA,Granted,01/02/2020,,"));
        var officer = await App.Client(await App.Build.Person(Domain.People.Role.LicensingOfficer, Here));
        Assert.Contains("<b>=1+1</b>", (await officer.Page("/imports/licences/waiting")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> Stopped(params string[] lines) => (await Cplo.Page(await Checked(Csv(lines)))).QuerySelector(".govuk-warning-text")!.TextContent;
}
