using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences;

/// <summary>The hours and alcohol of a place follow its licences, except where an officer said otherwise.</summary>
public sealed class FollowTests : LicenceRegister
{
    private Premises _place = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _place = await App.Build.Premises(Here, "Kebabs", with: premises => premises.Postcode = "ZZ1 1AA");
        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "first", null, Cancel));
    }

    [Fact]
    public async Task Hours_come_change_and_stay_with_the_licence_and_the_figure_is_worked_out_anew()
    {
        await BringIn(Template, Night("23:00", "03:00"));
        Assert.Equal("Late night refreshment: Every day 23:00 to 03:00", await Hours());
        Assert.Equal(1, await App.WithDb(db => db.RiskAssessments.CountAsync(known => known.PremisesId == _place.Id && known.Cause == "fact", Cancel)));

        await BringIn(Template, Night("23:00", "04:00"));
        Assert.Equal("Late night refreshment: Every day 23:00 to 04:00", await Hours());
        var changes = await App.WithDb(db => db.PremisesChanges.Where(change => change.Field == "Hours").OrderBy(change => change.ChangedAt).ThenBy(change => change.Id).ToListAsync(Cancel));
        Assert.All(changes, change => Assert.NotNull(change.ImportRunId));
        Assert.Contains(changes, change => change.Was == "not known");
        Assert.Contains(changes, change => change.Now!.EndsWith("23:00 to 04:00", StringComparison.Ordinal));

        await BringIn(Template, Night("23:00", "04:00"));
        Assert.Equal(2, await App.WithDb(db => db.PremisesChanges.CountAsync(change => change.Field == "Hours", Cancel)));
    }

    [Fact]
    public async Task Hours_that_cannot_be_read_are_kept_as_text_and_change_nothing()
    {
        await BringIn(
            "Licence Number,Premises Name,Postcode,Opening hours,Alcohol hours,Seasonal variations",
            "L1,Kebabs,ZZ1 1AA,Mon-Sun 10:00-23:00,as per the plan,To 01:00 during the Illuminations");
        Assert.Null(await Hours());
        var text = (await Cplo.Page($"/register/{_place.Id}/licence")).QuerySelector("main")!.TextContent;
        Assert.Contains("Alcohol: as per the plan", text, StringComparison.Ordinal);
        Assert.Contains("Opening hours: Every day 10:00 to 23:00", text, StringComparison.Ordinal);
        Assert.Contains("To 01:00 during the Illuminations", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_officer_entered_stands_with_theirs_beside_it_until_somebody_takes_theirs()
    {
        await BringIn(Template, Night("23:00", "03:00"));
        await Enter("23:30", "02:00", "no");
        await BringIn(Template, Night("23:00", "04:00"));
        Assert.Equal("Late night refreshment: Every day 23:30 to 02:00", await Hours());
        var kept = await App.WithDb(db => db.PremisesCorrections.SingleAsync(known => known.Field == "Hours", Cancel));
        Assert.Equal(Person.Id, kept.CorrectedBy);

        var page = await Cplo.Page($"/register/{_place.Id}/licence");
        Assert.Contains("Every day 23:00 to 04:00", page.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        using var taken = await Cplo.Submit(page, [], "main .govuk-inset-text form");
        Assert.Equal("Late night refreshment: Every day 23:00 to 04:00", await Hours());

        await BringIn(Template, Night("23:00", "05:00"));
        Assert.Equal("Late night refreshment: Every day 23:00 to 05:00", await Hours());
        Assert.Null((await Cplo.Page($"/register/{_place.Id}/licence")).QuerySelector(".govuk-inset-text"));
    }

    [Fact]
    public async Task Hours_that_an_officer_knew_before_any_licence_came_stand()
    {
        await Enter("22:00", "01:00", "unknown");
        await BringIn(Template, Night("23:00", "03:00"), Row("L2", ("premises_name", "Kebabs"), ("postcode", "ZZ1 1AA"), ("activity_code", "Alcohol")));
        Assert.Equal("Late night refreshment: Every day 22:00 to 01:00", await Hours());
        Assert.True(await App.WithDb(db => db.Premises.Where(known => known.Id == _place.Id).Select(known => known.SellsAlcohol).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_licence_that_ended_or_is_gone_takes_nothing_away()
    {
        await BringIn([Template, Night("23:00", "03:00"), .. Others()]);
        await BringIn([Template, Night("23:00", "03:00", ("status", "Surrendered")), .. Others()]);
        Assert.Equal("Late night refreshment: Every day 23:00 to 03:00", await Hours());
        await BringIn([Template, .. Others()]);
        Assert.Equal("Late night refreshment: Every day 23:00 to 03:00", await Hours());
        Assert.Contains("not in the register since", (await Cplo.Page($"/register/{_place.Id}/licence")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        static IEnumerable<string> Others() => Enumerable.Range(1, 12).Select(number => Row($"O{number}", ("premises_name", "Other")));
    }

    private static string Night(string from, string to, params (string, string)[] more) => Row(
        "L1", [("premises_name", "Kebabs"), ("postcode", "ZZ1 1AA"), ("activity_code", "Late night refreshment"), ("day", "Mon-Sun"), ("start", from), ("end", to), .. more]);

    private async Task<string?> Hours()
    {
        var page = await Cplo.Page($"/register/{_place.Id}");
        return page.QuerySelector("main .pw-week + ul li")?.TextContent.Trim();
    }

    private async Task Enter(string from, string to, string alcohol)
    {
        var page = await Cplo.Page($"/register/{_place.Id}/hours");
        var rows = page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("input[name$='.Opens']").Select(input => input.Name!.Split('.')[0]).ToList();
        using var saved = await Cplo.Submit(page, [("Known", "yes"), ("Alcohol", alcohol), .. rows.SelectMany((row, index) => new (string, string?)[]
        {
            ($"{row}.Opens", index == 0 ? from : ""), ($"{row}.Closes", index == 0 ? to : ""),
        })]);
        Assert.True(saved.StatusCode == System.Net.HttpStatusCode.Redirect, await Problem(saved));
    }
}
