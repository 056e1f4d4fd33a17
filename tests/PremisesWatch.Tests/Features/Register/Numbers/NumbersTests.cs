using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Numbers;

public sealed class NumbersTests : RegisterTests
{
    private string Address => $"/register/{Place.Id}/references";

    [Fact]
    public async Task A_number_is_added_found_shown_and_removed()
    {
        using var added = await Add("lalpac", " LP/<001> ");
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("Corner House", (await Client.Page("/register?q=lp/<001>")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("LP/<001>", (await Client.Page($"/register/{Place.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var twice = await Add("lalpac", "LP/<001>");
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);

        using var removed = await Client.Submit(await Client.Page(Address), [], "main form[action]");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Empty(await App.WithDb(db => db.ExternalReferences.ToListAsync(Cancel)));
        Assert.Equal(2, await App.WithDb(db => db.PremisesChanges.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("spaceport", "1")]
    [InlineData("uprn", "  ")]
    public async Task A_number_needs_a_kind_and_a_value(string scheme, string value)
    {
        using var response = await Add(scheme, value);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_number_by_which_the_food_register_is_linked_stays()
    {
        var run = await App.Build.Add(new ImportRun { Id = Guid.NewGuid(), Format = "fhrs", FileName = "x.xml", StartedAt = App.Clock.GetUtcNow() });
        await App.Build.Add(new FhrsListing
        {
            FhrsId = 7, AuthorityId = Here.Id, State = ListingState.Linked, PremisesId = Place.Id, BusinessName = "X", FirstImportId = run.Id, LastImportId = run.Id,
        });
        await App.Build.Add(new ExternalReference { Id = Guid.NewGuid(), PremisesId = Place.Id, SchemeCode = "fhrsid", Value = "7" });

        using var response = await Client.Submit(await Client.Page(Address), [], "main form[action]");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(1, await App.WithDb(db => db.ExternalReferences.CountAsync(Cancel)));
    }

    private async Task<HttpResponseMessage> Add(string scheme, string value) =>
        await Client.Submit(await Client.Page(Address), [("Scheme", scheme), ("Value", value)], "form[data-add]");
}
