using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Upload;

/// <summary>Files that are not what their names say.</summary>
public sealed class ClaimedContentTests : AppTests
{
    public static TheoryData<string, byte[], string> Liars() => new()
    {
        { "register.xml", [0x50, 0x4B, 0x03, 0x04, 1, 2], "says that it is XML" },
        { "register.xml", Encoding.UTF8.GetBytes("MZ\0\0 a program"), "says that it is XML" },
        { "register.json", Encoding.UTF8.GetBytes("<FHRSEstablishment/>"), "says that it is JSON" },
        { "register.xml.gz", Encoding.UTF8.GetBytes("<FHRSEstablishment/>"), "says that it is gzip" },
        { "register.xz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "says that it is xz" },
        { "register.tar", Encoding.UTF8.GetBytes("<FHRSEstablishment/>"), "says that it is tar" },
        { "register.csv", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2], "says that it is CSV" },
        { "shell.aspx", Encoding.UTF8.GetBytes("<FHRSEstablishment/>"), "Its name must end in" },
        { "page.html", Encoding.UTF8.GetBytes("<script>pwned()</script>"), "Its name must end in" },
        { "../../wwwroot/dist/app.css", Encoding.UTF8.GetBytes("a {}"), "Its name must end in" },
        { "unnamed", Encoding.UTF8.GetBytes("<FHRSEstablishment/>"), "Its name must end in" },
    };

    [Theory]
    [MemberData(nameof(Liars))]
    public async Task A_file_that_lies_about_its_type_is_refused_and_kept_nowhere(string name, byte[] content, string says)
    {
        var client = await App.Client(await App.Build.Person(Role.Administrator));
        using var answer = await Send(client, name, content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(says, (await answer.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDb(db => db.ImportRuns.CountAsync(Cancel)));
        using var served = await client.GetAsync($"/{Path.GetFileName(name)}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, served.StatusCode);
    }

    /// <summary>What is read is served nowhere either, under its name or another.</summary>
    [Fact]
    public async Task A_file_that_says_the_truth_is_read_and_lies_where_no_page_is_served_from()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var before = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order().ToList();
        var client = await App.Client(await App.Build.Person(Role.Administrator));
        using var answer = await Send(client, "register.xml", Encoding.UTF8.GetBytes(
            "<FHRSEstablishment><Header><ExtractDate>2026-10-01</ExtractDate><ItemCount>1</ItemCount></Header><EstablishmentCollection><EstablishmentDetail><FHRSID>77</FHRSID><BusinessName>Invented</BusinessName><BusinessTypeID>7844</BusinessTypeID><LocalAuthorityCode>998</LocalAuthorityCode><LocalAuthorityName>Invented</LocalAuthorityName></EstablishmentDetail></EstablishmentCollection></FHRSEstablishment>"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before, Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order());
        using var served = await client.GetAsync("/register.xml", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, served.StatusCode);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string name, byte[] content)
    {
        var token = (await client.Page("/imports/new/fhrs")).QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("7844"), "Types" },
            { new ByteArrayContent(content), "Upload", name },
        };
        return await client.PostAsync("/imports/new/fhrs", form, Cancel);
    }
}
