using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences;

/// <summary>Brings licence registers of one invented council in, as its people do.</summary>
public abstract class LicenceRegister : AppTests
{
    protected const string Template =
        "licence_no,licence_type,status,premises_name,trading_as,address_1,address_2,address_3,address_4,postcode,uprn,easting,northing,ward_code,holder,holder_company_no,dps,"
        + "activity_code,day,start,end,non_standard,condition_annex,condition_text,issued,effective_from,effective_to";

    protected Authority Here { get; private set; } = null!;

    protected HttpClient Cplo { get; private set; } = null!;

    protected Person Person { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Here = await App.Build.Authority("here");
        Person = await App.Build.Person(Role.Cplo, Here);
        Cplo = await App.Client(Person);
    }

    /// <summary>A row of the template by the names of its columns.</summary>
    protected static string Row(string number, params (string Column, string Value)[] cells) => string.Join(',', Template.Split(',')
        .Select(column => column == "licence_no" ? number : cells.FirstOrDefault(cell => cell.Column == column).Value ?? "")
        .Select(value => value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value));

    protected static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    protected async Task<HttpResponseMessage> Upload(byte[] content, string name = "register.csv", HttpClient? client = null, string authority = "here", bool show = false)
    {
        var uploads = client ?? Cplo;
        var page = await uploads.Page("/imports/new/licences");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(authority), "Authority" },
            { new StringContent(show ? "true" : "false"), "ShowColumns" },
            { new ByteArrayContent(content), "Upload", name },
        };
        return await uploads.PostAsync("/imports/new/licences", form, Cancel);
    }

    /// <summary>Uploads a register, accepts the columns as they were guessed where it asks, and lets it be applied.</summary>
    protected async Task<ImportCounts> BringIn(params string[] lines) => await BringIn(Csv(lines));

    protected async Task<ImportCounts> BringIn(byte[] content, string name = "register.csv")
    {
        var address = await Checked(content, name);
        using var queued = await Cplo.Submit(await Cplo.Page(address), []);
        await App.Jobs.RunAll();
        return await Counts(address);
    }

    /// <returns>The address of what it would do.</returns>
    protected async Task<string> Checked(byte[] content, string name = "register.csv")
    {
        using var answer = await Upload(content, name);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await Problem(answer));
        var address = answer.Headers.Location!.OriginalString;
        if (!address.Contains("/mapping/", StringComparison.Ordinal))
        {
            return address;
        }

        using var saved = await Cplo.Submit(await Cplo.Page(address), []);
        Assert.True(saved.StatusCode == HttpStatusCode.Redirect, await Problem(saved));
        return saved.Headers.Location!.OriginalString;
    }

    protected Task<ImportCounts> Counts(string address) => App.WithDb(async db =>
        ImportFigures.Of((await db.ImportRuns.FindAsync([Guid.Parse(address.Split('/')[^1])], Cancel))!.Counts));

    protected static async Task<string> Problem(HttpResponseMessage answer) =>
        (await answer.Document()).QuerySelector(".govuk-error-summary")?.TextContent.Trim() ?? $"{answer.StatusCode}";

    protected static IHtmlSelectElement Select(IHtmlDocument page, string column) =>
        page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == column).QuerySelector("select") as IHtmlSelectElement
            ?? throw new InvalidOperationException(column);
}
