using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Listing;

public sealed class ListingTests : RegisterTests
{
    [Theory]
    [InlineData("there", PremisesStatus.Open)]
    [InlineData("gone", PremisesStatus.Closed)]
    public async Task A_place_gone_from_the_food_register_is_listed_until_a_person_says_what_became_of_it(string answer, PremisesStatus status)
    {
        await App.WithDb(db => db.Premises.Where(p => p.Id == Place.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.NoLongerListedOn, new DateOnly(2026, 10, 1)), Cancel));
        Assert.Contains("Corner House", await Unlisted(), StringComparison.Ordinal);
        using var silent = await Client.Submit(await Client.Page($"/register/{Place.Id}/listing"), [("Reason", "Looked")]);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);

        using var response = await Client.Submit(await Client.Page($"/register/{Place.Id}/listing"), [("Answer", answer), ("Reason", "Looked")]);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var place = await App.WithDb(db => db.Premises.AsNoTracking().SingleAsync(p => p.Id == Place.Id, Cancel));
        Assert.Equal((status, null), (place.Status, place.NoLongerListedOn));
        Assert.DoesNotContain("Corner House", await Unlisted(), StringComparison.Ordinal);
        Assert.Equal("Looked", await App.WithDb(db => db.PremisesChanges.Select(c => c.Reason).SingleAsync(Cancel)));
    }

    private async Task<string> Unlisted() => (await Client.Page("/register?unlisted=1")).QuerySelector("tbody")?.TextContent ?? "";
}
