using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences.Columns;

public sealed class ColumnsTests : LicenceRegister
{
    private const string Header = "Lic. Ref,Premises,Whereabouts,Post Code,Granted?,Held by";

    [Fact]
    public async Task Columns_are_guessed_shown_corrected_saved_and_used_again_without_asking()
    {
        var page = await Ask(Csv(Header, "L1,The Anchor,1 Test Street,ZZ1 1AA,01/02/2020,A Person", "L2,Other,2 Test Street,ZZ1 1AB,02/02/2020,"));
        Assert.Equal(("", "premises-name", "", "postcode"), (Select(page, "Lic. Ref").Value, Select(page, "Premises").Value, Select(page, "Whereabouts").Value, Select(page, "Post Code").Value));
        Assert.Contains("1 Test Street", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        using var refused = await Cplo.Submit(page, []);
        Assert.Contains("Say which column is the licence number", await Problem(refused), StringComparison.Ordinal);

        (string, string?)[] corrected = [(Select(page, "Lic. Ref").Name!, "number"), (Select(page, "Whereabouts").Name!, "address"), (Select(page, "Held by").Name!, "holder"), (Select(page, "Granted?").Name!, "issued"), ("Name", "Ours")];
        using var look = await Cplo.PostAsync(page.Location.PathName + "?handler=Look", await Form(page, corrected), Cancel);
        Assert.Contains("1 February 2020", (await look.Document()).QuerySelector(".pw-facts")!.TextContent, StringComparison.Ordinal);
        using var saved = await Cplo.Submit(page, corrected);
        Assert.StartsWith("/imports/", saved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(2, (await Counts(saved.Headers.Location!.OriginalString)).ToReview);
        Assert.Equal(0, await App.WithDb(db => db.LicenceUploads.CountAsync(Cancel)));

        using var again = await Upload(Csv(Header, "L1,The Anchor,1 Test Street,ZZ1 1AA,01/02/2020,B Person"));
        Assert.DoesNotContain("mapping", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var shown = await Upload(Csv(Header, "L1,The Anchor,1 Test Street,ZZ1 1AA,01/02/2020,B Person"), show: true);
        var asked = await Cplo.Page(shown.Headers.Location!.OriginalString);
        Assert.Equal(("number", "address"), (Select(asked, "Lic. Ref").Value, Select(asked, "Whereabouts").Value));
    }

    [Fact]
    public async Task Where_the_header_has_changed_it_asks_again_with_what_it_knows()
    {
        await BringIn(Csv("Licence Number,Premises Name,Postcode", "L1,A,ZZ1 1AA"));
        var page = await Ask(Csv("Licence Number,Name of it,Postcode,Status", "L1,A,ZZ1 1AA,Granted"));
        Assert.Contains("new are “Name of it”, “Status”; gone are “Premises Name”", page.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("number", "", "status"), (Select(page, "Licence Number").Value, Select(page, "Name of it").Value, Select(page, "Status").Value));
    }

    [Fact]
    public async Task A_mapping_by_which_the_file_cannot_be_read_is_not_saved()
    {
        var page = await Ask(Csv("Licence Number,Premises Name,Postcode", "L1,A,ZZ1 1AA", "L2,B,ZZ1 1AA", "L3,C,ZZ1 1AA"));
        using var refused = await Cplo.Submit(page, [(Select(page, "Postcode").Name!, "uprn")]);
        Assert.Contains("is read as uprn, but holds “ZZ1 1AA” on line 2", await Problem(refused), StringComparison.Ordinal);
        using var twice = await Cplo.Submit(page, [(Select(page, "Postcode").Name!, "number")]);
        Assert.Contains("Licence number is said by 2 columns (Licence Number, Postcode)", await Problem(twice), StringComparison.Ordinal);
        using var invented = await Cplo.Submit(page, [(Select(page, "Postcode").Name!, "nonsense")]);
        Assert.Equal(HttpStatusCode.BadRequest, invented.StatusCode);
        Assert.Equal(0, await App.WithDb(db => db.LicenceMappings.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_kept_file_is_discarded_or_forgotten_after_a_week()
    {
        var page = await Ask(Csv("A,B", "1,2"));
        using var discarded = await Cplo.Submit(page, [], "main form[action*=Discard]");
        Assert.Equal(HttpStatusCode.NotFound, (await Cplo.GetAsync(page.Location.PathName, Cancel)).StatusCode);
        await Ask(Csv("A,B", "1,2"));
        App.Clock.Advance(TimeSpan.FromDays(8));
        await App.Run((PremisesWatch.Features.Imports.Report.ForgetStagingJob job) => job.Run(Cancel));
        Assert.Equal(0, await App.WithDb(db => db.LicenceUploads.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_kept_file_of_another_authority_is_not_there()
    {
        var page = await Ask(Csv("A,B", "1,2"));
        var stranger = await App.Client(await App.Build.Person(Role.Cplo, await App.Build.Authority("elsewhere")));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page.Location.PathName, Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_suggested_template_is_known_without_a_word()
    {
        var page = await Ask(Csv(Template, Row("L1", ("premises_name", "A"))));
        Assert.Equal(("number", "address", "opens", "supervisor", ""), (Select(page, "licence_no").Value, Select(page, "address_3").Value, Select(page, "start").Value, Select(page, "dps").Value, Select(page, "condition_text").Value));
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Ask(byte[] content)
    {
        using var asked = await Upload(content);
        return await Cplo.Page(asked.Headers.Location!.OriginalString);
    }

    private static Task<FormUrlEncodedContent> Form(AngleSharp.Html.Dom.IHtmlDocument page, (string Name, string? Value)[] fields)
    {
        var token = page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var selects = page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlSelectElement>("main select").Where(select => fields.All(field => field.Name != select.Name)).Select(select => KeyValuePair.Create(select.Name!, select.Value));
        return Task.FromResult(new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. selects, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value!))]));
    }
}
