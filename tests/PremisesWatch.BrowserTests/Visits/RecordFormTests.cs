using Microsoft.Playwright;
using Xunit;

namespace PremisesWatch.BrowserTests.Visits;

/// <summary>The form in one hand, at night.</summary>
public sealed class RecordFormTests(Chromium chromium) : VisitFormTests(chromium)
{
    private const int TargetSize = 44;

    [Fact]
    public async Task Every_target_is_large_enough_for_a_thumb()
    {
        var page = await OpenForm();
        await page.GetByLabel("Child goes to a flat").CheckAsync();
        var small = await page.EvaluateAsync<string[]>(
            """
            size => [...document.querySelectorAll('.pw-visit :is(summary, button, label.pw-choice, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio]))')]
              .filter(target => target.checkVisibility()).map(target => ({ target, box: target.getBoundingClientRect() }))
              .filter(({ box }) => box.height < size || box.width < size).map(({ target, box }) => `${box.width} × ${box.height}: ${target.outerHTML.slice(0, 90)}`)
            """,
            TargetSize);
        Assert.Empty(small);
        await AssertAccessible(page);
    }

    [Fact]
    public async Task A_severity_5_shows_at_once_what_to_do_and_it_stays()
    {
        var page = await OpenForm();
        var panel = page.Locator("[data-indicator*=t06] .pw-urgent");
        var top = page.Locator(".pw-visit__urgent");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await page.GetByLabel("Child goes to a flat").CheckAsync();
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Assertions.Expect(panel).ToContainTextAsync("Saving this tells the child protection licensing officer and the police liaison at once");
        await Assertions.Expect(top).ToBeVisibleAsync();

        await Press(page, "Done, next: 3 Checks").ClickAsync();
        await page.Locator("#notes").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(top).ToBeInViewportAsync();
        await page.GetByLabel("Licensing Act 2003 s.179").CheckAsync();
        await Press(page, "Check and save").ClickAsync();
        await Press(page, "Save visit").WaitForAsync();
        await Assertions.Expect(page.Locator(".pw-urgent")).ToContainTextAsync("call 999 before you save");
        await AssertAccessible(page);
    }

    [Fact]
    public async Task A_section_folds_when_it_is_done_and_the_next_one_comes_to_the_top()
    {
        var page = await OpenForm();
        await Press(page, "Done, next: 2 What you saw").ClickAsync();
        await Assertions.Expect(page.Locator("#arrived")).ToBeHiddenAsync();
        var next = page.Locator("summary", new() { HasText = "2 What you saw" });
        await Assertions.Expect(next).ToBeFocusedAsync();
        await Assertions.Expect(next).ToBeInViewportAsync();
        var bottomOfTop = await page.EvaluateAsync<double>("document.querySelector('.pw-visit__top').getBoundingClientRect().bottom");
        var section = (await next.BoundingBoxAsync())!.Y;
        Assert.True(section >= bottomOfTop - 1, $"the sticky top, down to {bottomOfTop} px, covers the section, at {section} px");
        await page.Locator("summary", new() { HasText = "1 Arrival" }).ClickAsync();
        await Assertions.Expect(page.Locator("#arrived")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task None_seen_is_one_tap_and_signs_are_found_by_a_word()
    {
        var page = await OpenForm();
        var sign = page.GetByLabel("Child goes to a flat");
        await page.GetByLabel("Find a sign by a word").FillAsync("flat cellar");
        await Assertions.Expect(page.Locator("[data-indicator]:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByText("1 sign", new() { Exact = true })).ToBeVisibleAsync();
        await sign.CheckAsync();
        await page.GetByLabel("Find a sign by a word").FillAsync("nothing like it");
        await Assertions.Expect(sign).ToBeVisibleAsync();
        await page.GetByLabel("None of these seen").CheckAsync();
        await Assertions.Expect(sign).Not.ToBeCheckedAsync();
        await sign.CheckAsync(new() { Force = true });
        await Assertions.Expect(page.GetByLabel("None of these seen")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_error_summary_leads_to_the_field_also_where_its_section_is_folded()
    {
        var page = await OpenForm();
        await page.FillAsync("#spoken-name", "Somebody");
        await Press(page, "Check and save").ClickAsync();
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await AssertAccessible(page);
        await page.Locator("summary", new() { HasText = "1 Arrival" }).ClickAsync();
        await Assertions.Expect(page.Locator("#spoken-name")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Give a name only" }).ClickAsync();
        await Assertions.Expect(page.Locator("#spoken-name")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#spoken-name")).ToHaveValueAsync("Somebody");
    }

    [Fact]
    public async Task The_form_is_dark_where_the_device_is()
    {
        var page = await OpenForm(ColorScheme.Dark);
        Assert.Equal("rgb(18, 21, 23)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.GetByLabel("Child goes to a flat").CheckAsync();
        await AssertAccessible(page);
        await Press(page, "Check and save").ClickAsync();
        await page.GetByText("There is a problem").WaitForAsync();
        await AssertAccessible(page);
        await page.GetByLabel("Licensing Act 2003 s.179").CheckAsync();
        await Press(page, "Check and save").ClickAsync();
        await Press(page, "Save visit").WaitForAsync();
        await AssertAccessible(page);
    }
}
