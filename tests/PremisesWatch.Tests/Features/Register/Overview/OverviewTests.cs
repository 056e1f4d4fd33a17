using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Overview;

public sealed class OverviewTests : AppTests
{
    [Fact]
    public async Task A_place_shows_why_it_is_in_its_band_line_by_line_and_when_it_is_due()
    {
        var here = await App.Build.Authority("here");
        var officer = await App.Build.Person(Role.LicensingOfficer, here);
        var place = await App.Build.Premises(here, "Corner House", "hotel", p =>
        {
            p.HoursKnown = true;
            p.Hours.Add(new LicensedInterval
            {
                Id = Guid.NewGuid(), PremisesId = p.Id, Activity = LicensableActivity.Alcohol, Weekday = DayOfWeek.Saturday, Opens = new(18, 0), Closes = new(4, 0),
            });
        });
        await App.Run((AssessPremises assess) => assess.Run(place.Id, "first", null, Cancel));

        var page = await (await App.Client(officer)).Page($"/register/{place.Id}");

        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("trades until 04:00", text, StringComparison.Ordinal);
        Assert.Contains("Band C, not yet visited", text, StringComparison.Ordinal);
        Assert.Contains("Alcohol: not known, counted half", text, StringComparison.Ordinal);
        Assert.Contains("Guest register kept: not known, counted half", text, StringComparison.Ordinal);
        Assert.Contains("Sale of alcohol: Saturday 18:00 to 04:00", text, StringComparison.Ordinal);
        Assert.Contains("1 December 2026", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/visits/record/{place.Id}']"));
    }

    [Fact]
    public async Task A_manager_reads_a_place_and_is_offered_no_button_that_would_be_refused()
    {
        var here = await App.Build.Authority("here");
        var place = await App.Build.Premises(here, "Corner House");
        var page = await (await App.Client(await App.Build.Person(Role.Manager, here))).Page($"/register/{place.Id}");
        Assert.Null(page.QuerySelector(".pw-identity__buttons"));
        Assert.Null(page.QuerySelector($"a[href='/register/{place.Id}/edit']"));
    }

    [Fact]
    public async Task A_place_is_drawn_among_its_neighbours_and_leads_to_the_others_of_its_operator()
    {
        var here = await App.Build.Authority("here");
        var runs = await App.Build.Add(new Operator { Id = Guid.NewGuid(), Name = "Quayside Holdings" });
        var place = await App.Build.Premises(here, "Corner House", with: p => p.OperatorId = runs.Id);
        await App.Build.Premises(here, "Next door", with: p => p.OperatorId = runs.Id);
        await App.Build.Premises(here, "Far away", with: p => p.Point = PremisesWatch.Platform.Geo.Points.At(320000, 430000));
        var client = await App.Client(await App.Build.Person(Role.Manager, here));

        var page = await client.Page($"/register/{place.Id}");

        Assert.Equal("Corner House and what lies within 200 metres: one other place", page.QuerySelector(".pw-inset")!.GetAttribute("aria-label"));
        var others = page.QuerySelector($"a[href='/register?operator={runs.Id}']")!;
        Assert.Equal("1 other place", others.TextContent.Trim());
        var list = await client.Page(others.GetAttribute("href")!);
        Assert.Equal("2 places are run by this operator", list.QuerySelector("[role=status]")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_place_that_its_postcode_placed_says_that_it_is_only_roughly_there()
    {
        var here = await App.Build.Authority("here");
        var place = await App.Build.Premises(here, "Corner House", with: p => p.PointSource = PremisesWatch.Domain.Register.PointSource.Postcode);
        var page = await (await App.Client(await App.Build.Person(Role.LicensingOfficer, here))).Page($"/register/{place.Id}");
        Assert.Contains("only roughly here", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll($"main a[href='/register/{place.Id}/edit']"), link => link.TextContent == "Place it exactly");
    }

    [Fact]
    public async Task A_place_without_a_point_says_so()
    {
        var here = await App.Build.Authority("here");
        var place = await App.Build.Premises(here, "Corner House", with: p => p.Point = null);
        var page = await (await App.Client(await App.Build.Person(Role.LicensingOfficer, here))).Page($"/register/{place.Id}");
        Assert.Contains("Nobody has placed it on the map yet", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".pw-inset"));
    }
}
