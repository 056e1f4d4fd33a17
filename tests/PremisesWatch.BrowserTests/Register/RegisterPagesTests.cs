using Microsoft.Playwright;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using Xunit;

namespace PremisesWatch.BrowserTests.Register;

public sealed class RegisterPagesTests(Chromium chromium) : BrowserTests(chromium)
{
    private Person _cplo = null!;
    private Premises _place = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var here = await App.Build.Authority("here");
        _cplo = await App.Build.Person(Role.Cplo, here);
        var runs = await App.Build.Add(new Operator { Id = Guid.NewGuid(), Name = "Quayside Holdings" });
        _place = await App.Build.Premises(here, "Corner House with a name that is rather long for a telephone", with: p =>
        {
            p.HoursKnown = true;
            p.OperatorId = runs.Id;
            p.NoLongerListedOn = new DateOnly(2026, 10, 1);
            p.Hours.Add(new LicensedInterval { Id = Guid.NewGuid(), Weekday = DayOfWeek.Saturday, Opens = new(18, 0), Closes = new(4, 0) });
            p.References.Add(new ExternalReference { Id = Guid.NewGuid(), SchemeCode = "uniform", Value = "26/00817/LIC" });
        });
        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "first", null, Cancel));
        await App.Build.Add(new Flag
        {
            Id = Guid.NewGuid(), Reference = "F-2026-000001", PremisesId = _place.Id, AuthorityId = here.Id, Kind = FlagKind.ByHand, CauseKey = "x",
            Sentence = "Asked for by an officer", RaisedAt = App.Clock.GetUtcNow(), NextStep = 1, NextStepAt = App.Clock.GetUtcNow().AddHours(2),
        });
        await App.Build.Add(new PremisesChange { Id = Guid.NewGuid(), PremisesId = _place.Id, ChangedAt = App.Clock.GetUtcNow(), Field = "Name", Was = "Old", Now = "New" });
        await App.Build.Add(new PremisesCorrection
        {
            PremisesId = _place.Id, Field = "Name", ListedValue = "Listed", ListedChangedAt = App.Clock.GetUtcNow(), CorrectedAt = App.Clock.GetUtcNow(), CorrectedBy = _cplo.Id,
        });
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1600)]
    public async Task Every_page_of_the_register_is_accessible_at_both_widths(int width)
    {
        var page = await Open(_cplo, width);
        var place = $"/register/{_place.Id}";
        foreach (var address in new[]
        {
            "/register", "/register?q=corner&night=1&flagged=1", "/register?q=nothing+like+it", "/register/add", "/register/assign", "/register/assign/wards", place,
            $"{place}/timeline", $"{place}/visits", $"{place}/licence", $"{place}/changes", $"{place}/edit", $"{place}/hours", $"{place}/setting",
            $"{place}/references", $"{place}/corrections", $"{place}/listing", $"{place}/close",
            $"/register/operators/{_place.OperatorId}",
        })
        {
            var response = await page.GotoAsync(address);
            Assert.Equal(200, response!.Status);
            await AssertAccessible(page);
        }
    }

    [Fact]
    public async Task A_place_is_found_from_the_keyboard_and_its_number_copied()
    {
        var page = await Open(_cplo);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/register");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("00817");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/register?q=00817*");
        await page.GetByRole(AriaRole.Link, new() { Name = "Corner House" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy Uniform 26/00817/LIC" }).ClickAsync();
        Assert.Equal("26/00817/LIC", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Two_people_who_edit_choose_between_their_versions()
    {
        var mine = await Open(_cplo, 360);
        var theirs = await Open(_cplo);
        var address = $"/register/{_place.Id}/edit";
        await mine.GotoAsync(address);
        await theirs.GotoAsync(address);
        await theirs.FillAsync("#Input_Name", "Theirs");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await theirs.WaitForURLAsync($"**/register/{_place.Id}");
        await mine.FillAsync("#Input_Name", "Mine");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await mine.GetByRole(AriaRole.Heading, new() { Name = "Somebody else changed" }).WaitForAsync();
        await AssertAccessible(mine);
        await mine.GetByLabel("Name, theirs: Theirs").CheckAsync();
        await mine.GetByRole(AriaRole.Button, new() { Name = "Save these" }).ClickAsync();
        await mine.GetByRole(AriaRole.Heading, new() { Name = "Theirs", Level = 1 }).WaitForAsync();
    }
}
