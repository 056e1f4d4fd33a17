using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using Xunit;

namespace PremisesWatch.BrowserTests.Journeys;

/// <summary>Find a premises, record a visit, save it: not a pointer in sight.</summary>
public sealed class KeyboardJourneyTests(Chromium chromium) : BrowserTests(chromium)
{
    private const int MostTabs = 120;

    [Fact]
    public async Task A_visit_is_recorded_by_keyboard_alone_and_what_has_the_focus_is_always_in_sight()
    {
        var here = await App.Build.Authority("here");
        var place = await App.Build.Premises(here, "Gull and Anchor Kebab House");
        var page = await Open(await App.Build.Person(Role.LicensingOfficer, here));
        await page.GotoAsync("/register");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("gull anchor");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/register?q=gull*");
        await On(page, page.GetByRole(AriaRole.Link, new() { Name = place.Name }), "Enter");
        await On(page, page.GetByRole(AriaRole.Button, new() { Name = "Start visit" }), "Enter");

        await On(page, page.GetByLabel("Invited in"), "Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByLabel("Licensing Act 2003 s.179")).ToBeCheckedAsync();
        await On(page, page.GetByRole(AriaRole.Button, new() { Name = "Done, next: 2" }), "Enter");
        await On(page, page.GetByLabel("Find a sign by a word"), "f", "l", "a", "t");
        await On(page, page.GetByLabel("Child goes to a flat"), "Space");
        await On(page, page.Locator("#what-T06"));
        await page.Keyboard.TypeAsync("By the side door");
        await On(page, page.GetByRole(AriaRole.Button, new() { Name = "Check and save" }), "Enter");
        await On(page, page.GetByRole(AriaRole.Button, new() { Name = "Save visit" }), "Enter");
        await page.GetByText("Visit V-2026-000001 is saved.").WaitForAsync();

        var visit = await App.WithDb(db => db.Visits.Include(saved => saved.Observations).SingleAsync(Cancel));
        Assert.Equal((place.Id, "la179", "By the side door"), (visit.PremisesId, visit.BasisOfEntry, visit.Observations[0].WhatWasSeen));
    }

    /// <summary>Goes to an element with the Tab key, and presses keys on it.</summary>
    private static async Task On(IPage page, ILocator element, params string[] keys)
    {
        await element.WaitForAsync();
        var tabs = 0;
        while (!await element.EvaluateAsync<bool>("element => element === document.activeElement"))
        {
            Assert.True(++tabs <= MostTabs, $"{element} is not reached with the Tab key");
            await page.Keyboard.PressAsync("Tab");
            var covered = await page.EvaluateAsync<string?>(
                """
                () => {
                  const focused = document.activeElement, top = document.querySelector('.pw-visit__top')
                  if (!top || !focused.closest('form[action*=record]')) return null
                  const target = (focused.closest('label') ?? focused).getBoundingClientRect()
                  return target.bottom <= top.getBoundingClientRect().bottom || target.top >= innerHeight ? focused.outerHTML : null
                }
                """);
            Assert.Null(covered);
        }

        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }
}
