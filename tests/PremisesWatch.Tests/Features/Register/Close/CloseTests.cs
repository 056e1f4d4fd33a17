using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Close;

public sealed class CloseTests : RegisterTests
{
    [Fact]
    public async Task A_closed_place_is_due_for_nothing_and_reopened_it_is_due_again()
    {
        await App.Run((AssessPremises assess) => assess.Run(Place.Id, "first", null, Cancel));
        Assert.NotNull(await Due());

        using var closed = await Post("close", ("Reason", "Shutters down"));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Null(await Due());
        var place = await Now();
        Assert.Equal((PremisesStatus.Closed, "Shutters down", new DateOnly(2026, 11, 3)), (place.Status, place.ClosedReason, place.ClosedOn));

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        using var reopened = await Post("reopen", ("Reason", "New people"));
        Assert.Equal(HttpStatusCode.Redirect, reopened.StatusCode);
        Assert.NotNull(await Due());
        Assert.Equal((PremisesStatus.Open, null), ((await Now()).Status, (await Now()).ClosedReason));
        Assert.Equal(
            ["Open to Closed: Shutters down", "Closed to Open: New people"],
            await App.WithDb(db => db.PremisesChanges.OrderBy(c => c.ChangedAt).Select(c => $"{c.Was} to {c.Now}: {c.Reason}").ToListAsync(Cancel)));
    }

    [Theory]
    [InlineData("Reason", "")]
    [InlineData("On", "2026-11-04")]
    [InlineData("On", "yesterday")]
    public async Task Closing_needs_a_reason_and_a_day_that_has_been(string field, string value)
    {
        using var response = await Post("close", ("Reason", "Shutters down"), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single((await response.Document()).QuerySelectorAll(".govuk-error-summary__list li"));
        Assert.Equal(PremisesStatus.Open, (await Now()).Status);
    }

    [Theory]
    [InlineData("close")]
    [InlineData("reopen")]
    [InlineData("listing")]
    [InlineData("corrections")]
    [InlineData("setting")]
    [InlineData("references")]
    [InlineData("hours")]
    public async Task A_place_that_is_not_there_or_not_yours_is_not_found(string page)
    {
        foreach (var id in new[] { Guid.NewGuid(), Theirs.Id })
        {
            using var response = await Client.GetAsync($"/register/{id}/{page}", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private async Task<HttpResponseMessage> Post(string page, params (string, string?)[] fields) =>
        await Client.Submit(await Client.Page($"/register/{Place.Id}/{page}"), fields.GroupBy(field => field.Item1).Select(group => group.Last()));

    private Task<Premises> Now() => App.WithDb(db => db.Premises.AsNoTracking().SingleAsync(p => p.Id == Place.Id, Cancel));

    private Task<DateOnly?> Due() => App.WithDb(db => db.Standings.Where(s => s.PremisesId == Place.Id).Select(s => s.NextDueOn).SingleAsync(Cancel));
}
