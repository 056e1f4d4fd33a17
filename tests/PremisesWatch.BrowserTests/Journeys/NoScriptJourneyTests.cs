using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using Xunit;

namespace PremisesWatch.BrowserTests.Journeys;

/// <summary>Everything but the map works without script.</summary>
public sealed class NoScriptJourneyTests(Chromium chromium) : BrowserTests(chromium)
{
    private const int Phone = 360;

    private Authority _here = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
    }

    [Fact]
    public async Task A_place_is_found_by_word_and_filter_and_a_visit_checked_changed_and_saved()
    {
        await App.Build.Premises(_here, "Gull Hotel", "hotel");
        await App.Build.Premises(_here, "Gull and Anchor Kebab House");
        var page = await Open(await App.Build.Person(Role.LicensingOfficer, _here), Phone, script: false);
        await page.GotoAsync("/register");
        await page.GetByLabel("Name, street").FillAsync("gull");
        await Press(page, "Search");
        await page.GetByText("2 places match").WaitForAsync();
        await page.Locator("summary", new() { HasText = "Filters" }).ClickAsync();
        await page.GetByLabel("Takeaway").CheckAsync();
        await Press(page, "Search");
        await page.GetByText("1 takeaway match").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Gull and Anchor" }).ClickAsync();
        await Press(page, "Start visit");

        await page.GetByLabel("Licensing Act 2003 s.179").CheckAsync();
        await page.GetByLabel("Child goes to a flat").CheckAsync();
        await Assertions.Expect(page.Locator(".pw-visit__urgent")).ToBeVisibleAsync();
        await page.FillAsync("#what-T06", "By the side door");
        await Press(page, "Check and save");
        await Press(page, "Change answers");
        Assert.Equal("By the side door", await page.InputValueAsync("#what-T06"));
        await page.FillAsync("#notes", "Second thoughts");
        await Press(page, "Check and save");
        await page.GetByText("Second thoughts").WaitForAsync();
        await Press(page, "Save visit");
        await page.GetByText("Visit V-2026-000001 is saved.").WaitForAsync();
        Assert.Equal("Second thoughts", await App.WithDb(db => db.Visits.Select(visit => visit.Notes).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_food_register_file_is_checked_and_applied()
    {
        const string File = """
            <FHRSEstablishment><Header><ExtractDate>2026-10-01</ExtractDate><ItemCount>1</ItemCount></Header><EstablishmentCollection><EstablishmentDetail>
            <FHRSID>1</FHRSID><BusinessName>Invented Chip Shop</BusinessName><BusinessTypeID>7844</BusinessTypeID><AddressLine1>1 Invented Street</AddressLine1>
            <PostCode>ZZ1 1AA</PostCode><LocalAuthorityCode>999</LocalAuthorityCode><LocalAuthorityName>Invented</LocalAuthorityName>
            </EstablishmentDetail></EstablishmentCollection></FHRSEstablishment>
            """;
        var page = await Open(await App.Build.Person(Role.Administrator), Phone, script: false);
        await page.GotoAsync("/imports");
        await page.GetByRole(AriaRole.Link, new() { Name = "Food hygiene" }).ClickAsync();
        await page.SetInputFilesAsync("#Upload", new FilePayload { Name = "invented.xml", MimeType = "text/xml", Buffer = Encoding.UTF8.GetBytes(File) });
        await Press(page, "Check the file");
        await page.GetByText("invented.xml").WaitForAsync();
        await Press(page, "Apply");
        while (!await page.GetByRole(AriaRole.Heading, new() { Name = "Applied", Exact = true }).IsVisibleAsync())
        {
            await page.ReloadAsync();
        }

        Assert.Equal("Invented Chip Shop", await App.WithDb(db => db.Premises.Select(premises => premises.Name).SingleAsync(Cancel)));
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
