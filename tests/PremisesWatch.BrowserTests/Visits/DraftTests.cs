using Microsoft.Playwright;
using Xunit;

namespace PremisesWatch.BrowserTests.Visits;

/// <summary>Never a word lost: with the server as one types, and on the phone only what the server has not confirmed.</summary>
public sealed class DraftTests(Chromium chromium) : VisitFormTests(chromium)
{
    [Fact]
    public async Task The_server_keeps_the_draft_as_one_types_and_the_time_runs_on_from_when_it_was_opened()
    {
        var page = await OpenForm();
        await page.FillAsync("#notes", "Half a sen");
        await Said(page, "Sent");
        Assert.Contains("Half a sen", await DraftOnServer(), StringComparison.Ordinal);
        Assert.Empty(await OnPhone(page));

        App.Clock.Advance(TimeSpan.FromMinutes(12));
        await page.ReloadAsync();

        Assert.Equal("Half a sen", await page.InputValueAsync("#notes"));
        await Assertions.Expect(page.Locator("[data-elapsed]")).ToHaveTextAsync("12 min");
    }

    [Fact]
    public async Task Without_signal_the_phone_keeps_it_under_the_persons_id_until_the_server_has_it()
    {
        var page = await OpenForm();
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("#notes", "At the door");
        await Said(page, "Saved on this phone, no signal");
        var (key, kept) = Assert.Single(await OnPhone(page));
        Assert.StartsWith($"pw-draft:{Officer.Id}:", key, StringComparison.Ordinal);
        Assert.Contains("At the door", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("RequestVerificationToken", kept, StringComparison.Ordinal);
        Assert.Contains("\"until\":1", kept, StringComparison.Ordinal);
        Assert.Null(await DraftOnServer());

        await page.Context.SetOfflineAsync(false);
        await Said(page, "Sent");
        Assert.Contains("At the door", await DraftOnServer(), StringComparison.Ordinal);
        Assert.Empty(await OnPhone(page));
    }

    [Fact]
    public async Task Save_without_signal_keeps_the_form_and_says_so_and_with_signal_saves_once()
    {
        var page = await OpenForm();
        await FillQuiet(page);
        await Said(page, "Sent");
        var draft = page.Url;
        await Press(page, "Check and save").ClickAsync();
        await Press(page, "Save visit").WaitForAsync();
        await page.Context.SetOfflineAsync(true);
        await Press(page, "Save visit").ClickAsync();
        await Assertions.Expect(page.GetByText("There is no signal. Nothing is lost")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("None of these seen")).ToBeVisibleAsync();
        Assert.Equal(0, await VisitsSaved());
        Assert.Single(await OnPhone(page));

        await page.Context.SetOfflineAsync(false);
        await Press(page, "Save visit").DblClickAsync();
        await page.GetByText("Visit V-2026-000001 is saved.").WaitForAsync();
        Assert.Equal(1, await VisitsSaved());
        Assert.Empty(await OnPhone(page));
        Assert.Null(await DraftOnServer());
        var saved = page.Url;
        await page.GotoAsync(draft);
        Assert.Equal(saved, page.Url);
    }

    [Fact]
    public async Task Words_that_were_never_sent_are_found_from_home_and_put_back()
    {
        var page = await OpenForm();
        await page.RouteAsync("**/visits/drafts/**", route => route.AbortAsync());
        await page.FillAsync("#notes", "Written in a cellar");
        await Said(page, "Saved on this phone, no signal");
        await page.UnrouteAllAsync();

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Visit to Gull and Anchor" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-say=put-back]")).ToBeVisibleAsync();
        Assert.Equal("Written in a cellar", await page.InputValueAsync("#notes"));
        await Said(page, "Sent");
        Assert.Contains("Written in a cellar", await DraftOnServer(), StringComparison.Ordinal);
        Assert.Empty(await OnPhone(page));
    }

    [Fact]
    public async Task Two_windows_on_one_form_never_overwrite_each_other_unasked()
    {
        var first = await OpenForm();
        await first.FillAsync("#notes", "From the first");
        await Said(first, "Sent");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await first.FillAsync("#notes", "From the first, going on");
        await Said(first, "Sent");

        await second.FillAsync("#notes", "From the second");
        await Assertions.Expect(second.Locator("[data-say=overtaken]")).ToBeVisibleAsync();
        Assert.Contains("going on", await DraftOnServer(), StringComparison.Ordinal);
        Assert.Contains("From the second", Assert.Single(await OnPhone(second)).Value, StringComparison.Ordinal);

        await Press(second, "Go on here").ClickAsync();
        await Said(second, "Sent");
        Assert.Contains("From the second", await DraftOnServer(), StringComparison.Ordinal);
        await FillQuiet(second);
        await Press(second, "Check and save").ClickAsync();
        await Press(second, "Save visit").ClickAsync();
        await second.GetByText("is saved.").WaitForAsync();
        await first.FillAsync("#notes", "Too late");
        await Assertions.Expect(first.GetByText("This visit was saved in another window")).ToBeVisibleAsync();
        await first.GetByRole(AriaRole.Link, new() { Name = "open the saved visit" }).ClickAsync();
        await first.WaitForURLAsync("**/visits/*");
        Assert.Empty(await OnPhone(first));
    }

    [Fact]
    public async Task An_answer_that_is_refused_keeps_what_the_phone_holds()
    {
        var page = await OpenForm();
        await FillQuiet(page);
        await Said(page, "Sent");
        await page.RouteAsync("**/visits/drafts/**", route => route.FulfillAsync(new() { Status = 409, ContentType = "application/problem+json", Body = "{\"sequence\":1}" }));
        await page.FillAsync("#spoken-name", "Somebody");
        await Press(page, "Check and save").ClickAsync();
        await page.GetByText("There is a problem").WaitForAsync();
        Assert.Contains("Somebody", Assert.Single(await OnPhone(page)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_run_out_vanishes_from_the_phone_on_any_page()
    {
        var page = await Open(Officer, Phone);
        await page.GotoAsync("/register");
        await page.EvaluateAsync(
            """
            for (const hours of [-1, 1]) {
              const draft = { submission: `form-${hours}`, premises: 'p', name: 'n', sequence: 1, fields: [], at: 0, until: new Date().getTime() + hours * 3600000 }
              localStorage.setItem(`pw-draft:somebody:form-${hours}:w`, JSON.stringify(draft))
            }
            """);
        await page.GotoAsync("/flags");
        Assert.Equal("pw-draft:somebody:form-1:w", Assert.Single(await OnPhone(page)).Key);
    }

    [Fact]
    public async Task Signing_out_deletes_what_the_phone_holds_once_the_person_has_agreed()
    {
        var page = await OpenForm();
        await page.RouteAsync("**/visits/drafts/**", route => route.AbortAsync());
        await page.FillAsync("#notes", "Not sent");
        await Said(page, "Saved on this phone, no signal");
        var asked = "";
        var agrees = false;
        page.Dialog += (_, dialog) =>
        {
            asked = dialog.Message;
            _ = agrees ? dialog.AcceptAsync() : dialog.DismissAsync();
        };
        await Press(page, "Sign out").ClickAsync();
        Assert.Contains("not sent", asked, StringComparison.Ordinal);
        Assert.Single(await OnPhone(page));

        agrees = true;
        await Press(page, "Sign out").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Staff sign in" }).WaitForAsync();
        Assert.Empty(await OnPhone(page));
    }

    [Fact]
    public async Task Somebody_signed_out_meanwhile_is_told_and_loses_nothing()
    {
        var page = await OpenForm();
        await FillQuiet(page);
        await Said(page, "Sent");
        await page.Context.ClearCookiesAsync(new() { Name = "premiseswatch" });
        await page.FillAsync("#notes", "Typed after midnight");
        await Press(page, "Check and save").ClickAsync();
        await Assertions.Expect(page.GetByText("You have been signed out. Nothing is lost")).ToBeVisibleAsync();
        Assert.Contains("Typed after midnight", Assert.Single(await OnPhone(page)).Value, StringComparison.Ordinal);
    }
}
