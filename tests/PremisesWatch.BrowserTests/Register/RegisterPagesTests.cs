using Microsoft.Playwright;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
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
        _place = await App.Build.Premises(here, "Corner House", with: place =>
            place.References.Add(new ExternalReference { Id = Guid.NewGuid(), SchemeCode = "uniform", Value = "26/00817/LIC" }));
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
