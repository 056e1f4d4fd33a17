using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Hours;

public sealed class HoursTests : RegisterTests
{
    private string Address => $"/register/{Place.Id}/hours";

    [Fact]
    public async Task Hours_by_weekday_cross_midnight_and_every_day_fills_the_rest()
    {
        var page = await Client.Page(Address);

        await Save(page, [("Known", "yes"), ("Alcohol", "no"), .. Row(page, "every", "17:00", "23:00"), .. Row(page, "Saturday", "17:00", "03:00")]);

        Assert.Equal(
            "Late night refreshment: Monday to Friday 17:00 to 23:00; Saturday 17:00 to 03:00; Sunday 17:00 to 23:00",
            await Shown());
        Assert.Contains("trades until 03:00", (await Client.Page($"/register/{Place.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("fact", await App.WithDb(db => db.RiskAssessments.Select(a => a.Cause).SingleAsync(Cancel)));
        var changes = await App.WithDb(db => db.PremisesChanges.OrderBy(c => c.Field).Select(c => $"{c.Field}: {c.Was}").ToListAsync(Cancel));
        Assert.Equal(["Hours: not known", "SellsAlcohol: not known"], changes);
    }

    [Fact]
    public async Task What_is_there_is_shown_to_be_changed_and_a_second_stretch_added()
    {
        var first = await Client.Page(Address);
        await Save(first, [("Known", "yes"), ("Alcohol", "yes"), .. Row(first, "Friday", "11:00", "14:00")]);
        var page = await Client.Page(Address);

        await Save(page, [.. Row(page, "", "17:00", "02:00", weekday: "Friday")]);

        Assert.Equal("Late night refreshment: Friday 11:00 to 14:00 and 17:00 to 02:00", await Shown());
        Assert.Equal(2, await App.WithDb(db => db.LicensedIntervals.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("Friday", "17:00", "")]
    [InlineData("Friday", "25:61", "03:00")]
    [InlineData("", "17:00", "03:00")]
    public async Task A_row_that_makes_no_sense_is_refused_and_the_rest_is_kept(string day, string opens, string closes)
    {
        var page = await Client.Page(Address);

        using var response = await Client.Submit(page, [("Known", "yes"), ("Alcohol", "no"), .. Row(page, "Monday", "09:00", "17:00"), .. Row(page, day, opens, closes)]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var again = await response.Document();
        Assert.Single(again.QuerySelectorAll(".govuk-error-summary__list a"));
        Assert.Contains("09:00", again.QuerySelectorAll("input[type=time]").Select(input => input.GetAttribute("value")));
        Assert.Empty(await App.WithDb(db => db.LicensedIntervals.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Stretches_that_overlap_are_refused()
    {
        var page = await Client.Page(Address);
        using var response = await Client.Submit(
            page, [("Known", "yes"), ("Alcohol", "no"), .. Row(page, "Friday", "11:00", "18:00"), .. Row(page, "", "17:00", "02:00", weekday: "Friday")]);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Two_who_change_hours_at_once_see_each_others()
    {
        var mine = await Client.Page(Address);
        var other = await Client.Page(Address);
        await Save(other, [("Known", "yes"), ("Alcohol", "no"), .. Row(other, "Friday", "11:00", "14:00")]);

        using var conflict = await Client.Submit(mine, [("Known", "yes"), ("Alcohol", "no"), .. Row(mine, "Monday", "09:00", "17:00")]);

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var page = await conflict.Document();
        Assert.Contains("Friday 11:00 to 14:00", page.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        await Save(page, []);
        Assert.Equal("Late night refreshment: Monday 09:00 to 17:00", await Shown());
    }

    private async Task Save(IHtmlDocument page, (string, string?)[] fields)
    {
        using var response = await Client.Submit(page, fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task<string> Shown() => string.Join(" | ", (await Client.Page($"/register/{Place.Id}/licence")).QuerySelectorAll("main li.govuk-list, main ul.govuk-list li").Select(item => item.TextContent.Trim()));

    /// <summary>The first row of late night refreshment for a day; the empty one is the further stretch.</summary>
    private static (string, string?)[] Row(IHtmlDocument page, string day, string opens, string closes, string? weekday = null)
    {
        var field = page.QuerySelectorAll("[name$='.Weekday']").First(element => (element is IHtmlSelectElement ? "" : element.GetAttribute("value")) == day);
        var prefix = field.GetAttribute("name")!.Replace(".Weekday", "", StringComparison.Ordinal);
        (string, string?)[] times = [($"{prefix}.Opens", opens), ($"{prefix}.Closes", closes)];
        return weekday is null ? times : [.. times, ($"{prefix}.Weekday", weekday)];
    }
}
