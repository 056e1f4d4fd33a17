using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Domain.Visits;
using Xunit;

namespace PremisesWatch.BrowserTests.People;

public sealed class PeoplePagesTests(Chromium chromium) : BrowserTests(chromium)
{
    private Person _administrator = null!;
    private Person _cplo = null!;
    private Person _leaver = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var here = await App.Build.Authority("here");
        _administrator = await App.Build.Person(Role.Administrator);
        _cplo = await App.Build.Person(Role.Cplo, here);
        _leaver = await App.Build.Person(Role.Cplo, here);
        var place = await App.Build.Premises(here, "Test Takeaway");
        var now = App.Clock.GetUtcNow();
        await App.Build.Add(new Assignment { PremisesId = place.Id, AuthorityId = here.Id, OfficerId = _leaver.Id, AssignedBy = _leaver.Id, AssignedAt = now });
        await App.Build.Add(new PlannedVisit
        {
            Id = Guid.NewGuid(), PremisesId = place.Id, AuthorityId = here.Id, OfficerId = _leaver.Id, PlannedOn = new(2026, 11, 5), Why = "Due", PlannedBy = _leaver.Id, PlannedAt = now,
        });
        await App.Build.Add(new Cover
        {
            Id = Guid.NewGuid(), AuthorityId = here.Id, Role = Role.Cplo, PersonId = _leaver.Id, From = now, To = now.AddHours(9), EnteredBy = _leaver.Id,
        });
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1600)]
    public async Task Every_page_about_people_is_accessible_at_both_widths(int width)
    {
        var page = await Open(_administrator, width);
        var person = $"/admin/users/{_leaver.Id}";
        foreach (var address in new[]
        {
            "/admin/users", "/admin/users?q=nobody", "/admin/users?show=left", "/admin/users/add", person, $"{person}/password", $"{person}/leave", "/account/password",
        })
        {
            await Look(page, address);
        }

        await page.GotoAsync(person);
        await App.WithDb(db => db.Users.Where(known => known.Id == _leaver.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.Name, "Changed Meanwhile"), Cancel));
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Somebody else changed this person first")).ToBeVisibleAsync();
        await AssertAccessible(page);
        await page.GotoAsync($"{person}/leave");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark as left" }).ClickAsync();
        await AssertAccessible(page);
        await Look(page, person);
        await Look(page, $"{person}/return");
        var cplo = await Open(_cplo, width);
        foreach (var address in new[] { "/", "/flags", "/flags/cover", "/flags/hand-on", $"/flags/hand-on/{_leaver.Id}" })
        {
            await Look(cplo, address);
        }
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1600, false)]
    public async Task A_person_is_added_signs_in_and_chooses_their_own_password(int width, bool script)
    {
        var page = await Open(_administrator, width, script);
        await page.GotoAsync("/admin/users/add");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Assertions.Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("New Officer");
        await page.GetByLabel("Email address").FillAsync("new@example.test");
        await page.GetByLabel("Licensing officer", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Borough of here").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        var invitation = await page.Locator(".pw-initial code").TextContentAsync();
        if (script)
        {
            await AssertAccessible(page);
        }

        var theirs = await Open(width: width, script: script);
        await theirs.GotoAsync(invitation!);
        await theirs.GetByLabel("Your password", new() { Exact = true }).FillAsync("correct horse battery");
        await theirs.GetByLabel("Your password again").FillAsync("correct horse battery");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Save password" }).ClickAsync();
        await Assertions.Expect(theirs.GetByText("Your password is saved.")).ToBeVisibleAsync();
        await theirs.GetByLabel("Email address").FillAsync("new@example.test");
        await theirs.GetByLabel("Password").FillAsync("correct horse battery");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(theirs.GetByText("your role waits for a manager")).ToBeVisibleAsync();
        Assert.Equal(1, await App.WithDb(db => db.Users.CountAsync(person => person.Email == "new@example.test", Cancel)));
    }

    private static async Task Look(IPage page, string address)
    {
        var response = await page.GotoAsync(address);
        Assert.Equal(200, response!.Status);
        await AssertAccessible(page);
    }
}
