using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Licences.Ended;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences.Ended;

/// <summary>A licence that ends by its date changes its place on that date, without an import.</summary>
public sealed class EndedTests : LicenceRegister
{
    private Premises _place = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _place = await App.Build.Premises(Here, "Kebabs", with: premises => premises.Postcode = "ZZ1 1AA");
        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "first", null, Cancel));
    }

    [Fact]
    public async Task The_day_after_its_last_the_hours_are_those_of_the_licences_that_are_left()
    {
        await BringIn(Template, Late("23:00", "05:00", Tomorrow), Late("23:00", "01:00", null, "L3"));
        Assert.Contains("23:00 to 05:00", await Hours(), StringComparison.Ordinal);

        Assert.Equal("0 places changed", await Night());
        App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("0 places changed", await Night());
        App.Clock.Advance(TimeSpan.FromDays(1));
        var assessed = await Assessments();
        Assert.Equal("1 places changed", await Night());
        Assert.Equal("Late night refreshment: Every day 23:00 to 01:00", await Hours());
        Assert.Equal(assessed + 1, await Assessments());
        Assert.Contains("A licence ended on its date", (await Cplo.Page($"/register/{_place.Id}/timeline")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("0 places changed", await Night());
        await BringIn(Template, Late("23:00", "05:00", "2026-01-01"), Late("23:00", "02:00", null, "L3"));
        Assert.Equal("Late night refreshment: Every day 23:00 to 02:00", await Hours());
    }

    [Fact]
    public async Task So_is_whether_it_sells_alcohol()
    {
        await BringIn("Licence Number,Premises Name,Postcode,Sells Alcohol,Expiry Date", $"L1,Kebabs,ZZ1 1AA,Yes,{Tomorrow}", "L2,Kebabs,ZZ1 1AA,No,");
        Assert.True(await Sells());
        App.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("1 places changed", await Night());
        Assert.False(await Sells());
        Assert.Equal("0 places changed", await Night());
    }

    [Fact]
    public async Task An_officers_value_stands_and_is_told_what_the_licences_say_now()
    {
        await BringIn(Template, Late("23:00", "05:00", Tomorrow), Late("23:00", "01:00", null, "L3"));
        await App.WithDb(async db =>
        {
            await db.LicensedIntervals.Where(stretch => stretch.PremisesId == _place.Id && stretch.Closes == new TimeOnly(5, 0)).ExecuteDeleteAsync(Cancel);
            await db.LicensedIntervals.Where(stretch => stretch.PremisesId == _place.Id).ExecuteUpdateAsync(set => set.SetProperty(stretch => stretch.Closes, new TimeOnly(4, 0)), Cancel);
        });
        App.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("0 places changed", await Night());
        Assert.Equal("Late night refreshment: Every day 23:00 to 04:00", await Hours());
    }

    [Fact]
    public async Task The_only_licence_that_ends_takes_nothing_away_and_nights_that_were_missed_are_made_up()
    {
        await BringIn(Template, Late("23:00", "05:00", Tomorrow), Late("23:00", "03:00", InThreeDays, "L3"), Late("23:00", "01:00", InAWeek, "L5"));
        App.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal("1 places changed", await Night());
        Assert.Equal("Late night refreshment: Every day 23:00 to 01:00", await Hours());
        App.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal("0 places changed", await Night());
        Assert.Equal("Late night refreshment: Every day 23:00 to 01:00", await Hours());
    }

    [Fact]
    public async Task An_import_before_the_night_takes_what_an_ended_licence_left_for_nobodys_word()
    {
        await BringIn(Template, Late("23:00", "05:00", Tomorrow), Late("23:00", "01:00", null, "L3"));
        App.Clock.Advance(TimeSpan.FromDays(2));
        await BringIn(Template, Late("23:00", "05:00", Day(-1)), Late("23:00", "02:00", null, "L3"));
        Assert.Equal("Late night refreshment: Every day 23:00 to 02:00", await Hours());
        Assert.Equal(0, await App.WithDb(db => db.PremisesCorrections.CountAsync(Cancel)));
    }

    private static readonly (string, string)[] Kebabs = [("premises_name", "Kebabs"), ("postcode", "ZZ1 1AA")];

    private string Tomorrow => Day(1);

    private string InThreeDays => Day(3);

    private string InAWeek => Day(7);

    private string Day(int days) => App.Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Late(string from, string to, string? until, string number = "L1") => Row(
        number, [.. Kebabs, ("activity_code", "Late night refreshment"), ("day", "Mon-Sun"), ("start", from), ("end", to), ("effective_to", until ?? "")]);

    private Task<string> Night() => App.Run((EndedLicencesJob job) => job.Run(Cancel));

    private Task<int> Assessments() => App.WithDb(db => db.RiskAssessments.CountAsync(known => known.PremisesId == _place.Id, Cancel));

    private Task<bool?> Sells() => App.WithDb(db => db.Premises.Where(known => known.Id == _place.Id).Select(known => known.SellsAlcohol).SingleAsync(Cancel));

    private async Task<string?> Hours() =>
        string.Join("; ", (await Cplo.Page($"/register/{_place.Id}")).QuerySelectorAll("main .pw-week + ul li").Select(line => line.TextContent.Trim()));
}
