using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Runs;

public sealed class RunsTests : AppTests
{
    private HttpClient _client = null!;
    private Person _cplo = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _cplo = await App.Build.Person(Role.Cplo);
        _client = await App.Client(_cplo);
    }

    [Fact]
    public async Task A_file_is_checked_first_and_applied_in_the_background()
    {
        var address = await Checked(new InventedFhrs().Place(1, "One").Place(2, "Two", point: null).Place(3, "A pub", 7843));
        var page = await _client.Page(address);
        Assert.Contains("It would add 2 records", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 rows are of other types", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Places());

        using var queued = await _client.Submit(page, []);
        Assert.Contains("0 of 3 rows", (await _client.Page(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Places());
        await App.Jobs.RunAll();

        Assert.Contains("It added 2 records", (await _client.Page(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await Places());
        Assert.Equal(["Two"], (await _client.Page("/register?map=not")).QuerySelectorAll("tbody th a").Select(link => link.TextContent.Trim()));
    }

    [Fact]
    public async Task Cancelling_leaves_the_register_as_it_was_and_a_job_run_twice_does_nothing_more()
    {
        var address = await Checked(new InventedFhrs().Place(1, "One"));
        using var queued = await _client.Submit(await _client.Page(address), []);
        using var cancelled = await _client.Submit(await _client.Page(address), []);
        await App.Jobs.RunAll();
        Assert.Equal(0, await Places());
        Assert.Contains("Cancelled, nothing changed", (await _client.Page(address)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        await Applied(new InventedFhrs().Place(1, "One"));
        var run = await App.WithDb(db => db.ImportRuns.SingleAsync(known => known.State == ImportState.Applied, Cancel));
        await App.Run((PremisesWatch.Features.Imports.Apply.ApplyImport apply) => Again(apply, run.Id));
        Assert.Equal(1, await Places());
    }

    [Fact]
    public async Task A_later_file_changes_adds_and_marks_and_never_deletes()
    {
        var first = new InventedFhrs();
        var later = new InventedFhrs { Extracted = "2026-11-01" };
        for (var i = 1; i <= 20; i++)
        {
            first.Place(i, $"Place {i}");
            if (i != 7)
            {
                later.Place(i, i == 3 ? "New name" : $"Place {i}");
            }
        }

        await Applied(first);
        await Applied(later.Place(21, "Opened"));

        var places = await App.WithDb(db => db.Premises.AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(21, places.Count);
        Assert.Single(places, place => place.Name == "New name");
        Assert.Equal(["Place 7"], places.Where(place => place.NoLongerListedOn is not null).Select(place => place.Name));
    }

    [Fact]
    public async Task An_older_file_one_that_empties_the_register_and_one_that_miscounts_stop_and_ask()
    {
        await Applied(new InventedFhrs().Place(1, "One").Place(2, "Two"));
        await AssertAsks(new InventedFhrs { Extracted = "2026-09-01" }.Place(1, "One").Place(2, "Two"), "older than the last one applied");
        await AssertAsks(new InventedFhrs { Extracted = "2026-11-01" }.Place(1, "One"), "more than a tenth");
        await AssertAsks(new InventedFhrs { Extracted = "2026-11-01", ItemCount = 9 }.Place(1, "One").Place(2, "Two"), "header says 9 records, and it holds 2");
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_cannot_be_read_says_what_to_do_and_changes_nothing(string says, byte[] content)
    {
        using var refused = await Upload(content);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDb(db => db.ImportRuns.CountAsync(Cancel)));
        Assert.Equal(0, await App.WithDb(db => db.Set<FhrsStaging>().CountAsync(Cancel)));
    }

    public static TheoryData<string, byte[]> Unreadable()
    {
        var good = new InventedFhrs().Place(1, "One").Place(2, "Two").ToString();
        return new()
        {
            { "that is not empty", [] },
            { "The file is empty", Encoding.UTF8.GetBytes("   ") },
            { "it was not downloaded whole", Encoding.UTF8.GetBytes(good[..^60]) },
            { "begins with <html>", Encoding.UTF8.GetBytes("<html><body>Not found</body></html>") },
            { "not well-formed XML in UTF-8", [.. Encoding.UTF8.GetBytes(good[..300]), 0xC3, 0x28, 0xFF, .. Encoding.UTF8.GetBytes(good[300..])] },
            { "declares a document type", Encoding.UTF8.GetBytes("<!DOCTYPE b [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><FHRSEstablishment>&b;</FHRSEstablishment>") },
            { "has no header", Encoding.UTF8.GetBytes("<FHRSEstablishment></FHRSEstablishment>") },
        };
    }

    [Fact]
    public async Task A_bad_row_rejects_the_row_and_an_odd_one_is_kept_with_a_warning()
    {
        var address = await Checked(new InventedFhrs()
            .Place(1, "Good")
            .Place(1, "The same number again")
            .Place(2, new string('x', 1_000_000))
            .Place(3, "Swapped", point: "53.81,-3.05")
            .Place(4, "In the sea off Africa", point: "0,0")
            .Place(5, "Rated tomorrow", fields: ("RatingDate", "2031-01-01"))
            .Place(6, "Rated in 1900", fields: ("RatingDate", "1900-01-01"))
            .Place(7, "<b>Markup</b> & more")
            .Place(8, "No number", fields: ("FHRSID", "none")));
        var page = await _client.Page(address);
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("It would add 6 records", text, StringComparison.Ordinal);
        var problems = page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(6, problems.Count);
        Assert.Contains(problems, problem => problem.Contains("swapped", StringComparison.Ordinal) && problem.Contains("Kept", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("more than 200 characters", StringComparison.Ordinal) && problem.Contains("Rejected", StringComparison.Ordinal));
        var csv = await _client.GetStringAsync($"{address}/problems.csv", Cancel);
        Assert.Equal(7, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        using var queued = await _client.Submit(page, []);
        await App.Jobs.RunAll();
        Assert.Contains("<b>Markup</b> & more", await App.WithDb(db => db.Premises.Select(place => place.Name).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task An_officer_imports_nothing()
    {
        var officer = await App.Client(await App.Build.Person(Role.LicensingOfficer));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/imports", Cancel)).StatusCode);
    }

    private static async Task<int> Again(PremisesWatch.Features.Imports.Apply.ApplyImport apply, Guid run)
    {
        await apply.Run(run, Cancel);
        return 0;
    }

    private async Task AssertAsks(InventedFhrs file, string why)
    {
        var address = await Checked(file);
        var page = await _client.Page(address);
        Assert.Contains(why, page.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        using var refused = await _client.Submit(page, []);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var forced = await _client.Submit(page, [("AllTheSame", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, forced.StatusCode);
        using var cancelled = await _client.Submit(await _client.Page(address), []);
        await App.Jobs.RunAll();
    }

    private async Task Applied(InventedFhrs file)
    {
        using var queued = await _client.Submit(await _client.Page(await Checked(file)), []);
        await App.Jobs.RunAll();
    }

    private async Task<string> Checked(InventedFhrs file)
    {
        using var answer = await Upload(file.Bytes());
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> Upload(byte[] content)
    {
        var page = await _client.Page("/imports/new/fhrs");
        var token = page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("7844,7842"), "Types" },
            { new ByteArrayContent(content), "Upload", "FHRS999en-GB.xml" },
        };
        return await _client.PostAsync("/imports/new/fhrs", form, Cancel);
    }

    private Task<int> Places() => App.WithDb(db => db.Premises.CountAsync(Cancel));
}
