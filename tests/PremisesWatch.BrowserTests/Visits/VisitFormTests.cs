using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.BrowserTests.Visits;

/// <summary>An officer with a phone at the door of a takeaway.</summary>
public abstract class VisitFormTests(Chromium chromium) : BrowserTests(chromium)
{
    protected const int Phone = 360;

    protected Person Officer { get; private set; } = null!;

    protected Premises Place { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var here = await App.Build.Authority("here");
        Officer = await App.Build.Person(Role.LicensingOfficer, here);
        Place = await App.Build.Premises(here, "Gull and Anchor Kebab House");
    }

    protected async Task<IPage> OpenForm(ColorScheme scheme = ColorScheme.Light)
    {
        var page = await Open(Officer, Phone, scheme: scheme);
        await page.GotoAsync($"/visits/record/{Place.Id}");
        await page.GetByText("Just begun").WaitForAsync();
        return page;
    }

    /// <summary>What the form needs besides the signs.</summary>
    protected static async Task FillQuiet(IPage page)
    {
        await page.GetByLabel("Licensing Act 2003 s.179").CheckAsync();
        await page.GetByLabel("None of these seen").CheckAsync();
    }

    /// <summary>Says what became of the words, at the top of the form.</summary>
    protected static Task Said(IPage page, string text) => Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync(text);

    /// <summary>What the phone holds of visits: keys and values of its storage.</summary>
    protected static Task<Dictionary<string, string>> OnPhone(IPage page) => page.EvaluateAsync<Dictionary<string, string>>("({ ...localStorage })");

    protected Task<int> VisitsSaved() => App.WithDb(db => db.Visits.CountAsync(Cancel));

    protected Task<string?> DraftOnServer() => App.WithDb(db => db.VisitDrafts.Select(draft => draft.Fields).SingleOrDefaultAsync(Cancel));

    protected static ILocator Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
}
