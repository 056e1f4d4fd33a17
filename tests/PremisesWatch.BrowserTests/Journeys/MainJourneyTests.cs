using Microsoft.Playwright;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.BrowserTests.Journeys;

/// <summary>
/// The line that the whole program stands on: find a premises, record a visit with a sign of severity 5, its band and next visit
/// change, the flag is with the CPLO at once, and unacknowledged it climbs.
/// </summary>
public sealed class MainJourneyTests(Chromium chromium) : BrowserTests(chromium)
{
    private const int Phone = 360;
    private const int Desk = 1600;
    private const string Sign = "Child goes to a flat, cellar or back room linked to the premises";

    private Person _officer = null!;
    private Person _cplo = null!;
    private Person _liaison = null!;
    private Person _manager = null!;
    private Premises _place = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var here = await App.Build.Authority("here");
        _officer = await App.Build.Person(Role.LicensingOfficer, here);
        _cplo = await App.Build.Person(Role.Cplo, here);
        _liaison = await App.Build.Person(Role.PoliceLiaison, here);
        _manager = await App.Build.Person(Role.Manager, here);
        await App.Build.Premises(here, "Anchor Chip Shop");
        _place = await App.Build.Premises(here, "Gull and Anchor Kebab House", with: place =>
        {
            place.HoursKnown = true;
            place.Hours.Add(new LicensedInterval { Id = Guid.CreateVersion7(), Weekday = DayOfWeek.Tuesday, Opens = new(17, 0), Closes = new(3, 0) });
        });
        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "first", null, Cancel));
        App.Clock.Advance(TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task A_severity_5_found_at_night_reaches_the_CPLO_at_once_and_climbs_while_nobody_decides()
    {
        var officer = await Open(_officer, Phone);
        await FindThePlace(officer);
        var facts = officer.Locator(".pw-identity__facts");
        await Assertions.Expect(facts).ToContainTextAsync("Band D, not yet visited");
        await Assertions.Expect(facts).ToContainTextAsync("Next visit due 1 December 2026");

        await RecordTheVisit(officer);
        await officer.GetByRole(AriaRole.Link, new() { Name = _place.Name }).ClickAsync();
        await Assertions.Expect(facts).ToContainTextAsync("Band A");
        await Assertions.Expect(facts).ToContainTextAsync("Next visit due 8 December 2026");
        await Assertions.Expect(officer.GetByRole(AriaRole.Region, new() { Name = "Open flags" })).ToContainTextAsync("severity 5");

        var cplo = await Open(_cplo, Desk);
        await cplo.GotoAsync("/flags?show=mine");
        var row = SeverityFive(cplo);
        await Assertions.Expect(row).ToContainTextAsync($"{_cplo.Name}, {_liaison.Name} (step 1)");
        await Assertions.Expect(row).ToContainTextAsync("1 h left");
        var manager = await Open(_manager, Desk);
        await manager.GotoAsync("/flags?show=mine");
        await Assertions.Expect(SeverityFive(manager)).ToHaveCountAsync(0);

        App.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("1 steps taken", await App.RunJob("escalation-climb", Cancel));
        await manager.ReloadAsync();
        await Assertions.Expect(SeverityFive(manager)).ToContainTextAsync($"{_manager.Name} (step 2)");

        App.Clock.Advance(TimeSpan.FromMinutes(60));
        Assert.Equal("1 steps taken", await App.RunJob("escalation-climb", Cancel));
        Assert.Equal("0 steps taken", await App.RunJob("escalation-climb", Cancel));
        await cplo.ReloadAsync();
        await Assertions.Expect(row).ToContainTextAsync("at the top of its ladder");
        await Decide(cplo);
        await manager.ReloadAsync();
        await Assertions.Expect(SeverityFive(manager)).ToHaveCountAsync(0);
    }

    private async Task FindThePlace(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Register", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Name, street" }).FillAsync("gull kebab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByText("1 place match").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = _place.Name }).ClickAsync();
        await page.WaitForURLAsync($"**/register/{_place.Id}");
    }

    private async Task RecordTheVisit(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Start visit" }).ClickAsync();
        await page.GetByLabel("Licensing Act 2003 s.179").CheckAsync();
        await page.GetByLabel(Sign).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "13 to 15" }).CheckAsync();
        await page.Locator("#what-T06").FillAsync("Two went up by the side door at 21:50 and had not come down by 22:20.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check and save" }).ClickAsync();
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Save visit" });
        await save.WaitForAsync();
        await Assertions.Expect(page.Locator(".pw-urgent")).ToContainTextAsync("call 999");
        await save.ClickAsync();
        await page.GetByText("Visit V-2026-000001 is saved.").WaitForAsync();
    }

    private static async Task Decide(IPage page)
    {
        await SeverityFive(page).GetByRole(AriaRole.Link, new() { Name = "Decide" }).ClickAsync();
        await Assertions.Expect(page.Locator(".pw-ladder__rung--done")).ToHaveCountAsync(3);
        await page.GetByLabel("Joint action").CheckAsync();
        await page.GetByLabel("Reason").FillAsync("Police and licensing go together tomorrow.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save decision" }).ClickAsync();
        await page.GetByText("is decided: joint action").WaitForAsync();
    }

    private static ILocator SeverityFive(IPage page) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = "severity 5" });
}
