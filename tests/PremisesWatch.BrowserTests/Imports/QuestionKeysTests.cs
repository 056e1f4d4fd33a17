using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using Xunit;

namespace PremisesWatch.BrowserTests.Imports;

/// <summary>Questions are answered one after another with single keys, which can be turned off.</summary>
public sealed class QuestionKeysTests(Chromium chromium) : BrowserTests(chromium)
{
    [Fact]
    public async Task Records_are_sorted_with_the_keys_alone()
    {
        var here = await App.Build.Authority("here");
        var place = await App.Build.Premises(here, "Gull and Anchor");
        foreach (var record in new[] { 1, 2, 3 })
        {
            await Ask(here, place, record);
        }

        var page = await Open(await App.Build.Person(Role.LicensingOfficer, here));
        await page.GotoAsync("/imports/to-review");
        await page.ClickAsync("text=Begin with the first");
        await page.Locator("[data-keys]:not([hidden])").WaitForAsync();
        await page.Keyboard.PressAsync("l");
        await page.GetByText("Record 2").First.WaitForAsync();
        await page.Keyboard.PressAsync("s");
        await page.GetByText("Record 2 is joined to its place.").WaitForAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Answer with keys" }).ClickAsync();
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("d");
        Assert.Equal(1, await App.WithDb(db => db.MatchAnswers.CountAsync(Cancel)));
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Answer with keys" }).ClickAsync();
        await page.Keyboard.PressAsync("d");
        await page.GetByText("is a place of its own now").WaitForAsync();
        Assert.Equal([false, true], await App.WithDb(db => db.MatchAnswers.OrderBy(answer => answer.IsSame).Select(answer => answer.IsSame).ToListAsync(Cancel)));
    }

    private async Task Ask(Authority here, Premises place, int record)
    {
        await App.Build.Add(new FhrsListing { FhrsId = record, AuthorityId = here.Id, State = ListingState.ToReview, BusinessName = $"Record {record}", BusinessTypeId = 7844 });
        await App.Build.Add(new MatchQuestion
        {
            Id = Guid.CreateVersion7(App.Clock.GetUtcNow().AddSeconds(record)), AuthorityId = here.Id, SchemeCode = "fhrsid", Value = $"{record}", PremisesId = place.Id, Rank = 1, Score = 60, Lines = "[]",
            Name = $"Record {record}", AskedAt = App.Clock.GetUtcNow().AddSeconds(record),
        });
    }
}
